import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { canDo, type TimesheetWeekSummary } from '@timesheets/sdk';
import { formatWeekday } from '../../ui/format-date.ts';
import { firstDay, inShownOrder } from '../../ui/preferences.ts';
import type { ListName } from './address.ts';
import classes from './approval-list.module.css';
import dayClasses from './day-totals.module.css';
import type { Ledger } from './use-ledger.ts';
import { keyOf } from './week-key.ts';
import { approvalsWords } from './words.ts';

interface ListColumnsProps {
  list: ListName;
  rows: readonly TimesheetWeekSummary[];
  ledger: Ledger;
}

/** What each list says in its last column. */
const LAST = {
  submitted: 'handedInAt',
  missing: 'status',
  approved: 'approvedAt',
  rejected: 'sentBackAt',
} as const;

/** The columns' names, and the box that selects all there is to approve. */
export function ListColumns({ list, rows, ledger }: ListColumnsProps) {
  const words = useStore(approvalsWords);
  const days = inShownOrder(rows[0]?.days ?? [], useStore(firstDay));
  const choosable = rows.filter((row) => canDo(row, 'approve'));
  const selectedCount = choosable.filter((row) => ledger.selected.has(keyOf(row))).length;
  const isAll = selectedCount > 0 && selectedCount === choosable.length;
  return (
    <thead>
      <tr>
        {choosable.length === 0 ? (
          <td className={classes.box} />
        ) : (
          <th className={classes.box}>
            <label className={classes.target}>
              <input
                type="checkbox"
                aria-label={words.selectAll}
                title={words.selectAll}
                checked={isAll}
                ref={(box) => {
                  if (box) box.indeterminate = selectedCount > 0 && !isAll;
                }}
                onChange={() => ledger.select(choosable, !isAll)}
              />
              <span className={classes.allWord} aria-hidden="true">
                {words.all}
              </span>
            </label>
          </th>
        )}
        <th className={classes.who}>{words.person}</th>
        <th className={classes.week}>{words.week}</th>
        <th className={classes.days}>
          <VisuallyHidden>{words.days}</VisuallyHidden>
          <span className={dayClasses.days} aria-hidden="true">
            {days.map(({ date }) => (
              <span key={date}>{formatWeekday(date)}</span>
            ))}
          </span>
        </th>
        <th className={classes.total}>{words.total}</th>
        <th className={classes.when}>{words[LAST[list]]}</th>
      </tr>
    </thead>
  );
}
