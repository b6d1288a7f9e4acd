import { useStore } from '@nanostores/react';
import type { TimesheetWeek } from '@timesheets/sdk';
import { formatDuration, weekdayOf } from '@timesheets/sdk/calendar';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import { firstDay, inShownOrder } from '../../ui/preferences.ts';
import classes from './week-table.module.css';
import { approvalsWords } from './words.ts';

/** A week as a grid to read: projects by days, with the totals of both. */
export function WeekTable({ week, today }: { week: TimesheetWeek; today: string }) {
  const words = useStore(approvalsWords);
  const first = useStore(firstDay);
  const marksOf = (date: string) => ({
    'data-weekend': weekdayOf(date) > 5 || undefined,
    'data-today': date === today || undefined,
  });
  const cells = (of: readonly { date: string; minutes: number }[]) =>
    inShownOrder(of, first).map(({ date, minutes }) => (
      <td key={date} {...marksOf(date)}>
        {minutes === 0 ? '' : formatDuration(minutes)}
      </td>
    ));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.project}>
            {words.project}
          </th>
          {inShownOrder(week.days, first).map(({ date }) => (
            <th key={date} scope="col" {...marksOf(date)}>
              {formatWeekday(date)}
              <span className={classes.date}>{formatDayAndMonth(date)}</span>
            </th>
          ))}
          <th scope="col">{words.dayTotal}</th>
        </tr>
      </thead>
      <tbody>
        {week.rows.map((row) => (
          <tr key={row.project_id}>
            <th scope="row" className={classes.project}>
              {row.project_name}
            </th>
            {cells(row.cells)}
            <td className={classes.total}>{formatDuration(row.total_minutes)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={classes.project}>
            {words.dayTotal}
          </th>
          {cells(week.days)}
          <td className={classes.total}>{formatDuration(week.total_minutes)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
