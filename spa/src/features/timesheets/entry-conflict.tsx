import { useStore } from '@nanostores/react';
import type { Timesheet } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { formatFullDate } from '../../ui/format-date.ts';
import classes from './entry-conflict.module.css';
import { type EntryDraft, readDuration } from './entry-draft.ts';
import { useProjectName } from './project-names.ts';
import { timesheetWords } from './words.ts';

/** Somebody else has saved in between: what is stored now beside what was typed, for every field that differs. */
export function EntryConflict({ stored, draft }: { stored: Timesheet; draft: EntryDraft }) {
  const words = useStore(timesheetWords);
  const nameOf = useProjectName();
  const rows = [
    { field: words.day, now: formatFullDate(stored.date), mine: draft.date && formatFullDate(draft.date) },
    { field: words.project, now: nameOf(stored.project_id), mine: nameOf(draft.project_id) },
    { field: words.time, now: formatDuration(stored.minutes), mine: durationOf(draft.duration) },
    { field: words.note, now: stored.note, mine: draft.note.trim() },
  ].filter(({ now, mine }) => now !== mine);
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>{words.conflict}</strong> {words.conflictNothingSaved}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.storedNow}</th>
            <th scope="col">{words.yours}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, now, mine }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>
                <ClampedText>{now || words.empty}</ClampedText>
              </td>
              <td>
                <ClampedText>{mine || words.empty}</ClampedText>
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
