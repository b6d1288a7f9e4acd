import type { Timesheet } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { formatFullDate } from '../../ui/format-date.ts';
import classes from './entry-conflict.module.css';
import type { EntryDraft } from './entry-draft.ts';
import { useProjectName } from './project-names.ts';

/** Somebody else has saved in between: what is stored now beside what was typed, for every field that differs. */
export function EntryConflict({ stored, draft }: { stored: Timesheet; draft: EntryDraft }) {
  const nameOf = useProjectName();
  const rows = [
    { field: 'Day', theirs: formatFullDate(stored.date), mine: draft.date && formatFullDate(draft.date) },
    { field: 'Project', theirs: nameOf(stored.project_id), mine: nameOf(draft.project_id) },
    { field: 'Time', theirs: formatDuration(stored.minutes), mine: draft.duration },
    { field: 'Note', theirs: stored.note, mine: draft.note },
  ].filter(({ theirs, mine }) => theirs !== mine);
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>This entry was changed while you were typing.</strong> Nothing of yours is saved yet.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Theirs, stored now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{theirs || '(empty)'}</td>
              <td>{mine || '(empty)'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
