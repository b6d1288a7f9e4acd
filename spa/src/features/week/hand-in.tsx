import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQueryClient } from '@tanstack/react-query';
import { canDo } from '@timesheets/sdk';
import { mondayOf } from '@timesheets/sdk/calendar';
import { useState } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import { ConfirmEmpty } from './confirm-empty.tsx';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import type { Moved } from './editor/week-moves.ts';
import classes from './hand-in.module.css';
import { handInWords } from './words.ts';

interface HandInProps {
  editor: WeekEditor;
  /** Takes what is being typed, before it is handed in. */
  onLeave: () => void;
}

/** Hands the week in, or takes it back. One button for both, so that the focus stays where it is. */
export function HandIn({ editor, onLeave }: HandInProps) {
  const words = useStore(handInWords);
  const client = useQueryClient();
  const week = useEditor(editor, ({ save }) => save.grid.week);
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [message, setMessage] = useState('');
  const [isDone, setDone] = useState(false);
  const isHandedIn = canDo(week, 'withdraw');
  const isOpen = week.status === 'open' || week.status === 'rejected';

  const run = async (move: () => Promise<Moved>, done: string) => {
    if (isBusy) return;
    onLeave();
    setBusy(true);
    setMessage('');
    const moved = await move();
    setBusy(false);
    setAsking(moved.kind === 'empty');
    setMessage(messageOf(moved, done));
    setDone(moved.kind === 'done');
    if (moved.kind === 'done') void refreshWhatIsDue();
  };
  const refreshWhatIsDue = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['get', '/me'] }),
      client.invalidateQueries({ queryKey: ['get', '/timesheet-weeks'] }),
    ]);
  const messageOf = (moved: Moved, done: string) => {
    switch (moved.kind) {
      case 'done':
        return done;
      case 'unsaved':
        return words.unsaved;
      case 'changed':
        return words.changed;
      case 'failed':
        return words.failed({ why: describeFailure(moved.error).text });
      case 'empty':
        return '';
    }
  };
  const handIn = (confirmEmpty: boolean) => run(() => editor.handIn(confirmEmpty), words.handedIn);

  const monday = mondayOf(week.week);
  const isLater = isOpen && canDo(week, 'edit') && !canDo(week, 'submit');

  return (
    <div className={classes.handIn} data-says={isLater || (message !== '' && !isDone) || undefined}>
      {/* That it was done stands at the top of the page already. */}
      <span role="status" className={classes.message} data-done={isDone || undefined}>
        {message}
      </span>
      {(isHandedIn || canDo(week, 'submit')) && (
        <Button
          className={classes.button ?? ''}
          variant={isHandedIn ? 'default' : 'filled'}
          aria-disabled={isBusy}
          onClick={() => void (isHandedIn ? run(editor.withdraw, words.withdrawn) : handIn(false))}
        >
          {isHandedIn ? words.withdraw : words.handIn}
        </Button>
      )}
      {isLater && (
        <span className={classes.later}>
          {words.from({ day: `${formatWeekday(monday)} ${formatDayAndMonth(monday)}` })}
        </span>
      )}
      {isAsking && (
        <ConfirmEmpty onConfirm={() => void handIn(true)} onClose={() => setAsking(false)} isBusy={isBusy} />
      )}
    </div>
  );
}
