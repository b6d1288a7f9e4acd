import { useStore } from '@nanostores/react';
import { canDo, type TimesheetWeekSummary } from '@timesheets/sdk';
import { addDays, formatDuration, mondayOf } from '@timesheets/sdk/calendar';
import { memo } from 'react';
import { Link } from 'react-router';
import { formatInstant, formatShortDateRange, formatWeekNumber } from '../../ui/format-date.ts';
import { LockIcon } from '../../ui/icons.tsx';
import { WeekStatus } from '../../ui/week-status.tsx';
import type { ListName } from './address.ts';
import classes from './approval-list.module.css';
import { DayTotals } from './day-totals.tsx';
import type { Fault } from './fault.ts';
import { focusSoon } from './focus-soon.ts';
import { places } from './places.ts';
import { RowDetail } from './row-detail.tsx';
import { keyOf, nameOf, type WeekKey } from './week-key.ts';
import { approvalsWords } from './words.ts';

interface ApprovalRowProps {
  row: TimesheetWeekSummary;
  list: ListName;
  /** Where the week is shown beside the list. */
  href: string;
  isTabStop: boolean;
  isOpen: boolean;
  isSelected: boolean;
  /** Somebody has decided on it here, or tried to. */
  isKept: boolean;
  isOwn: boolean;
  fault: Fault | undefined;
  onVisit: (key: WeekKey) => void;
  onSelect: (rows: readonly TimesheetWeekSummary[], isSelected: boolean) => void;
}

/** One person's week: whose it is, how much of what was expected, and since when it waits. */
export const ApprovalRow = memo(function ApprovalRow(props: ApprovalRowProps) {
  const { row, list, href, isTabStop, isOpen, isSelected, isKept, isOwn, fault, onVisit, onSelect } = props;
  const words = useStore(approvalsWords);
  const key = keyOf(row);
  const name = nameOf(row);
  const monday = mondayOf(row.week);
  const showsStatus = list === 'missing' || isKept;
  const at = list === 'submitted' ? row.submitted_at : row.decided_at;
  return (
    <tr
      className={classes.row}
      aria-selected={canDo(row, 'approve') ? isSelected : undefined}
      data-open={isOpen || undefined}
      data-done={(isKept && fault === undefined) || undefined}
      onFocus={() => onVisit(key)}
    >
      <td className={classes.box}>
        {canDo(row, 'approve') ? (
          <label className={classes.target}>
            <input
              type="checkbox"
              data-box={key}
              tabIndex={-1}
              aria-label={`${words.selectOne}: ${name}, ${formatWeekNumber(row.week)}`}
              checked={isSelected}
              onChange={() => onSelect([row], !isSelected)}
            />
          </label>
        ) : (
          isOwn && (
            <span className={classes.own} title={words.ownWeekText}>
              <LockIcon />
            </span>
          )
        )}
      </td>
      <td className={classes.who}>
        <Link
          to={href}
          replace={isOpen}
          data-row={key}
          className={classes.name ?? ''}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => focusSoon(places.heading(key))}
        >
          {name}
        </Link>
        <RowDetail row={row} isKept={isKept} isOwn={isOwn} fault={fault} />
      </td>
      <td className={classes.week}>
        {formatWeekNumber(row.week)}
        <span className={classes.second}>{formatShortDateRange(monday, addDays(monday, 6))}</span>
      </td>
      <td className={classes.days}>
        <DayTotals days={row.days} />
      </td>
      <td className={classes.total}>
        <strong>{formatDuration(row.total_minutes)}</strong>
        <span className={classes.second}>
          {row.target_minutes !== null && words.ofTarget({ time: formatDuration(row.target_minutes) })}
        </span>
      </td>
      <td className={classes.when}>
        {showsStatus ? <WeekStatus status={row.status} /> : at !== null && formatInstant(at)}
      </td>
    </tr>
  );
});
