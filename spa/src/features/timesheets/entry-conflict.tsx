import type { Timesheet } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { formatFullDate } from '../../ui/format-date.ts';
import classes from './entry-conflict.module.css';
import { type EntryDraft, readDuration } from './entry-draft.ts';
import { useProjectName } from './project-names.ts';

/** Somebody else has saved in between: what is stored now beside what was typed, for every field that differs. */
export function EntryConflict({ stored, draft }: { stored: Timesheet; draft: EntryDraft }) {
  const nameOf = useProjectName();
  const rows = [
    { field: 'Day', now: formatFullDate(stored.date), mine: draft.date && formatFullDate(draft.date) },
    { field: 'Project', now: nameOf(stored.project_id), mine: nameOf(draft.project_id) },
    { field: 'Time', now: formatDuration(stored.minutes), mine: durationOf(draft.duration) },
    { field: 'Note', now: stored.note, mine: draft.note.trim() },
  ].filter(({ now, mine }) => now !== mine);
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>This entry was changed while you were typing.</strong> Nothing of yours is saved yet.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Stored now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, now, mine }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>
                <ClampedText>{now || '(empty)'}</ClampedText>
              </td>
              <td>
                <ClampedText>{mine || '(empty)'}</ClampedText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A typed time as the stored one is written; as it was typed when it means none. */
function durationOf(text: string): string {
  const minutes = readDuration(text);
  return typeof minutes === 'string' ? text : formatDuration(minutes);
}
