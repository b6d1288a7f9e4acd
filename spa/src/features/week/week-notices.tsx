import { useStore } from '@nanostores/react';
import type { TimesheetWeek } from '@timesheets/sdk';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { formatInstant, formatWeekday } from '../../ui/format-date.ts';
import type { Lock } from './editor/cell-view.ts';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import classes from './week-notices.module.css';
import { weekWords } from './words.ts';

/** What somebody has decided about the week, and why cells take no changes. */
export function WeekNotices({ editor }: { editor: WeekEditor }) {
  const words = useStore(weekWords);
  const week = useEditor(editor, ({ save }) => save.grid.week);
  const locks = useEditor(editor, ({ cells }) =>
    [...new Set([...cells.values()].flatMap(({ lock }) => lock ?? []))].sort().join(' '),
  );
  const has = (lock: Lock) => locks.split(' ').includes(lock);
  const closed = week.days.filter(({ locked_reason }) => locked_reason === 'period-closed');
  return (
    <>
      <Decision week={week} />
      {closed.length > 0 && (
        <p id="lock-period-closed" className={classes.lock}>
          {words.periodClosed({ days: closed.map(({ date }) => formatWeekday(date)).join(', ') })}
        </p>
      )}
      {has('read-only') && (
        <p id="lock-read-only" className={classes.lock}>
          {words.readOnly}
        </p>
      )}
    </>
  );
}

function Decision({ week }: { week: TimesheetWeek }) {
  const words = useStore(weekWords);
  const { status, comment, decided_at, decided_by, submitted_at } = week;
  const by = { name: decided_by ?? '', when: decided_at === null ? '' : formatInstant(decided_at) };
  if (status === 'submitted') {
    const when = submitted_at === null ? '' : formatInstant(submitted_at);
    return (
      <p id="lock-week-locked" className={classes.lock}>
        {words.submitted({ when })}
      </p>
    );
  }
  if (decided_at === null) return null;
  const text = { approved: words.approved(by), rejected: words.rejected(by), open: words.reopened(by) }[
    status
  ];
  return (
    <div
      className={classes.decision}
      data-status={status}
      id={status === 'approved' ? 'lock-week-locked' : undefined}
    >
      <p>{text}</p>
      {comment !== null && comment !== '' && (
        <blockquote className={classes.comment}>
          <ClampedText>{comment}</ClampedText>
        </blockquote>
      )}
    </div>
  );
}
