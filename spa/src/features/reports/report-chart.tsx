import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { type ComponentType, lazy, Suspense } from 'react';
import { formatNumber } from '../../ui/format-date.ts';
import type { ChartProps } from './charts/chart.ts';
import type { Grouping } from './question.ts';
import classes from './report-chart.module.css';
import { type ReportRow, totalOf, withOthers } from './report-rows.ts';
import { questionWords, reportWords } from './words.ts';

/** More bars than these say no more: the rest is one bar together, and each of them a line of the table. */
const MOST_BARS = 12;

// A chart that cannot be fetched leaves the page whole: the table has all of it.
function chart(load: () => Promise<ComponentType<ChartProps>>) {
  return lazy(async () => ({ default: await load().catch((): ComponentType<ChartProps> => () => null) }));
}

const Bars = chart(async () => (await import('./charts/bars.tsx')).Bars);
const Columns = chart(async () => (await import('./charts/columns.tsx')).Columns);

/** The report as bars, or as columns for weeks: they follow each other as time does. For eyes; the table says it in words. */
export function ReportChart({ rows, grouping }: { rows: readonly ReportRow[]; grouping: Grouping }) {
  const words = useStore(reportWords);
  const { [grouping]: by } = useStore(questionWords);
  const isColumns = grouping === 'week';
  const bars = isColumns
    ? rows
    : withOthers(rows, MOST_BARS, (count) => words.others({ number: formatNumber(count) })(count));
  const most = rows.reduce((best, row) => (row.minutes > best.minutes ? row : best));
  const label = words.chart({
    grouping: by,
    name: most.name,
    time: formatDuration(most.minutes),
    total: formatDuration(totalOf(rows).minutes),
  });
  const Chart = isColumns ? Columns : Bars;
  return (
    <div
      role="img"
      aria-label={label}
      className={classes.room}
      style={isColumns ? undefined : { minHeight: `calc(${bars.length} * var(--bar-height))` }}
      data-columns={isColumns || undefined}
    >
      <Suspense>
        <Chart rows={bars} />
      </Suspense>
    </div>
  );
}
