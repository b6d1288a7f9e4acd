import { useStore } from '@nanostores/react';
import { ApiError, type Timesheet, type TimesheetPatch } from '@timesheets/sdk';
import { formatDuration, parseDuration } from '@timesheets/sdk/calendar';
import { type KeyboardEvent, useState } from 'react';
import { describeFailure } from '../../../api/failure.ts';
import { useCan } from '../../../auth/granted-scopes.ts';
import { TrashIcon } from '../../../ui/icons.tsx';
import { commonActions } from '../../../ui/words.ts';
import { entriesWords } from '../dialog-words.ts';
import { saveWords } from '../words.ts';
import classes from './entries-dialog.module.css';

interface EntryLineProps {
  entry: Timesheet;
  number: number;
  isRemoved: boolean;
  onRemove: (isRemoved: boolean) => void;
  onChange: (body: TimesheetPatch) => Promise<void>;
  /** It was changed elsewhere: shows it as it is now. */
  onStale: () => Promise<void>;
}

/** One entry: its time and its note, each saved when it is left. */
export function EntryLine({ entry, number, isRemoved, onRemove, onChange, onStale }: EntryLineProps) {
  const words = useStore(entriesWords);
  const save = useStore(saveWords);
  const actions = useStore(commonActions);
  const can = useCan();
  const stored = formatDuration(entry.minutes);
  const [time, setTime] = useState(stored);
  const [note, setNote] = useState(entry.note);
  const [message, setMessage] = useState('');
  const isLocked = entry.locked_reason !== null;
  const parsed = parseDuration(time);
  const isWrong = !parsed.ok || parsed.minutes === 0;

  const leave = async () => {
    if (!parsed.ok || parsed.minutes === 0) {
      setMessage(parsed.ok || parsed.reason === 'empty' ? save.malformed : save[parsed.reason]);
      return;
    }
    const body: TimesheetPatch = {
      ...(parsed.minutes !== entry.minutes && { minutes: parsed.minutes }),
      ...(note.trim() !== entry.note && { note: note.trim() === '' ? null : note.trim() }),
    };
    if (Object.keys(body).length === 0) return setMessage('');
    try {
      await onChange(body);
      setMessage(words.saved);
    } catch (error) {
      const isStale = error instanceof ApiError && (error.status === 412 || error.status === 404);
      setMessage(isStale ? words.changed : describeFailure(error).text);
      if (isStale) await onStale();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void leave();
    if (event.key !== 'Escape' || (time === stored && note === entry.note)) return;
    // The first Escape is for the line, the next for the list.
    event.preventDefault();
    setTime(stored);
    setNote(entry.note);
    setMessage('');
  };
  if (isRemoved) {
    return (
      <li className={classes.removed}>
        {words.removed({ time: stored })}{' '}
        <button type="button" className={classes.undo} onClick={() => onRemove(false)}>
          {actions.undo}
        </button>
      </li>
    );
  }
  return (
    <li className={classes.entry}>
      <input
        className={classes.time}
        aria-label={words.time({ number })}
        aria-invalid={isWrong || undefined}
        aria-describedby={`entry-${number}`}
        readOnly={isLocked || !can('updateTimesheet')}
        value={time}
        onChange={({ currentTarget }) => setTime(currentTarget.value)}
        onBlur={() => void leave()}
        onKeyDown={onKeyDown}
      />
      <input
        className={classes.note}
        aria-label={words.note({ number })}
        maxLength={2000}
        readOnly={isLocked || !can('updateTimesheet')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        onBlur={() => void leave()}
        onKeyDown={onKeyDown}
      />
      {!isLocked && can('deleteTimesheet') && (
        <button
          type="button"
          className={classes.remove}
          aria-label={words.remove({ number, time: stored })}
          onClick={() => onRemove(true)}
        >
          <TrashIcon />
        </button>
      )}
      <p id={`entry-${number}`} role="status" className={classes.message} data-wrong={isWrong || undefined}>
        {message || (entry.source === null ? '' : words.from({ system: entry.source.system }))}
      </p>
    </li>
  );
}
