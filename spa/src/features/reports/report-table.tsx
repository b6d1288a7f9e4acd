import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { useState } from 'react';
import { compareTexts } from '../../ui/compare-texts.ts';
import { formatDateRange, formatNumber, formatPercent } from '../../ui/format-date.ts';
import { ColumnHead } from './column-head.tsx';
import type { Question } from './question.ts';
import { ReportLine } from './report-line.tsx';
import { type ReportRow, type Sorting, sortRows, totalOf } from './report-rows.ts';
import classes from './report-table.module.css';
import { reportWords } from './words.ts';

interface ReportTableProps {
  rows: readonly ReportRow[];
  question: Question;
  /** A row's link has been pressed. */
  onFollow: () => void;
}

/** All the numbers; the bars above show nothing else. */
export function ReportTable({ rows, question, onFollow }: ReportTableProps) {
  const words = useStore(reportWords);
  const { from, to, grouping } = question;
  const byWeek = grouping === 'week';
  const [sorting, setSorting] = useState<Sorting>(
    byWeek ? { column: 'name', descending: false } : { column: 'minutes', descending: true },
  );
  const sorted = sortRows(rows, sorting, (a, b) =>
    byWeek ? compareTexts(a.key, b.key) : compareTexts(a.name, b.name),
  );
  const total = totalOf(rows);
  const namesakes = Map.groupBy(rows, ({ name }) => name);
  const head = { sorting, onSort: setSorting };
  return (
    <table className={classes.table}>
      <VisuallyHidden component="caption">{words.table({ days: formatDateRange(from, to) })}</VisuallyHidden>
      <thead>
        <tr>
          <ColumnHead {...head} column="name">
            {words[grouping]}
          </ColumnHead>
          <ColumnHead {...head} column="timesheets">
            {words.entriesColumn}
          </ColumnHead>
          <ColumnHead {...head} column="minutes">
            {words.time}
          </ColumnHead>
          <th scope="col" className={classes.number}>
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <ReportLine
            key={row.key}
            row={row}
            question={question}
            onFollow={onFollow}
            totalMinutes={total.minutes}
            isNamesake={!byWeek && (namesakes.get(row.name)?.length ?? 0) > 1}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className={classes.number}>{formatNumber(total.timesheets)}</td>
          <td className={classes.number}>{formatDuration(total.minutes)}</td>
          <td className={classes.number}>{formatPercent(1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
