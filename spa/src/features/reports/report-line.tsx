import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { Link } from 'react-router';
import { formatNumber, formatPercent, formatShortDateRange } from '../../ui/format-date.ts';
import type { Question } from './question.ts';
import type { ReportRow } from './report-rows.ts';
import classes from './report-table.module.css';
import { daysWithin } from './span.ts';
import { useLinkOf } from './use-link-of.ts';
import { reportWords } from './words.ts';

interface ReportLineProps {
  row: ReportRow;
  question: Question;
  totalMinutes: number;
  /** Another row is called the same. */
  isNamesake: boolean;
  onFollow: () => void;
}

/** One line of the table; its name leads to what it is made of. */
export function ReportLine({ row, question, totalMinutes, isNamesake, onFollow }: ReportLineProps) {
  const words = useStore(reportWords);
  const link = useLinkOf(question)(row.key);
  const share = row.minutes / totalMinutes;
  const isLittle = share > 0 && share < 0.005;
  const detail = isNamesake ? row.key : question.grouping === 'week' ? daysOf(row.key, question) : undefined;
  return (
    <tr data-zero={row.minutes === 0 || undefined}>
      <th scope="row">
        {link === undefined ? (
          row.name
        ) : (
          <Link to={link} onClick={onFollow}>
            {row.name}
          </Link>
        )}
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </th>
      <td className={classes.number}>{formatNumber(row.timesheets)}</td>
      <td className={classes.number}>{formatDuration(row.minutes)}</td>
      <td className={classes.number}>
        {isLittle ? words.little({ share: formatPercent(0.01) }) : formatPercent(share)}
      </td>
    </tr>
  );
}

/** The days of a week that are in the totals. */
function daysOf(week: string, question: Question): string {
  const { from, to } = daysWithin(week, question);
  return formatShortDateRange(from, to);
}
