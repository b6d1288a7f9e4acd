import { useStore } from '@nanostores/react';
import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { formatWeekNumber } from '../../ui/format-date.ts';
import { WeekStatus } from '../../ui/week-status.tsx';
import { userTypeWords } from '../../ui/words.ts';
import classes from './approval-list.module.css';
import type { Fault } from './fault.ts';
import { approvalsWords } from './words.ts';

interface RowDetailProps {
  row: TimesheetWeekSummary;
  isKept: boolean;
  isOwn: boolean;
  fault: Fault | undefined;
}

/** The second line under a name: what has just become of the week, or else who this is. */
export function RowDetail({ row, isKept, isOwn, fault }: RowDetailProps) {
  const words = useStore(approvalsWords);
  const userTypes = useStore(userTypeWords);
  if (fault !== undefined) return <span className={classes.fault}>{faultText(fault, words)}</span>;
  const userType = userTypes[row.user_type];
  return (
    <span className={classes.second}>
      <span
        className={classes.whole}
      >{`${userType} · ${isOwn ? words.ownWeek : (row.email ?? row.user_id)}`}</span>
      {/* What the other columns say, where they have no room. */}
      <span className={classes.short}>
        {formatWeekNumber(row.week)} ·{' '}
        {isKept ? <WeekStatus status={row.status} /> : isOwn ? words.ownWeek : userType}
      </span>
    </span>
  );
}

function faultText(fault: Fault, words: ReturnType<typeof approvalsWords.get>): string {
  switch (fault.kind) {
    case 'changed':
      return `${words.changedSince} ${words.lookAgain}.`;
    case 'own':
      return words.ownWeekText;
    case 'refused':
      return `${words.notDecided} ${fault.text}`;
  }
}
