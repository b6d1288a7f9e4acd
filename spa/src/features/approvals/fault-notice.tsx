import { useStore } from '@nanostores/react';
import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { Failure } from '../../ui/failure.tsx';
import { statusWords } from '../../ui/words.ts';
import type { Fault } from './fault.ts';
import classes from './week-panel.module.css';
import { approvalsWords } from './words.ts';

interface FaultNoticeProps {
  fault: Fault;
  /** The week as it is now, when it could be read. */
  now: TimesheetWeekSummary | undefined;
}

/** Why a decision was not taken: for a week that has changed, what was seen and what is there now. */
export function FaultNotice(props: FaultNoticeProps) {
  return (
    <div className={classes.fault}>
      <Words {...props} />
    </div>
  );
}

function Words({ fault, now }: FaultNoticeProps) {
  const words = useStore(approvalsWords);
  const statuses = useStore(statusWords);
  switch (fault.kind) {
    case 'own':
      return <Failure title={words.ownWeek} text={words.ownWeekText} />;
    case 'refused':
      return <Failure {...fault} title={`${words.notDecided} ${fault.title}`} />;
    case 'changed':
      return (
        <Failure
          title={words.changedTitle}
          text={`${words.changedText} ${now ? difference(fault.before, now, words, statuses) : ''}`}
        />
      );
  }
}

function difference(
  before: TimesheetWeekSummary,
  now: TimesheetWeekSummary,
  words: ReturnType<typeof approvalsWords.get>,
  statuses: ReturnType<typeof statusWords.get>,
): string {
  const parts: string[] = [];
  if (before.status !== now.status) {
    parts.push(words.changedStatus({ before: statuses[before.status], after: statuses[now.status] }));
  }
  if (before.total_minutes !== now.total_minutes) {
    const [was, is] = [formatDuration(before.total_minutes), formatDuration(now.total_minutes)];
    parts.push(words.changedTotal({ before: was, after: is }));
  }
  return parts.length === 0 ? words.changedInside : parts.join(' ');
}
