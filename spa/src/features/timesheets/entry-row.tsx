import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Timesheet } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { useRef, useState } from 'react';
import { useCan } from '../../auth/granted-scopes.ts';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { formatDayAndMonth } from '../../ui/format-date.ts';
import { LockIcon, PencilIcon, TrashIcon } from '../../ui/icons.tsx';
import { useDrafts } from './drafts-context.ts';
import { EditEntry } from './edit-entry.tsx';
import classes from './entry-row.module.css';
import { focusNeighbour } from './focus-neighbour.ts';
import { lockOf } from './lock.ts';
import { useProjectName } from './project-names.ts';
import { useDeleteEntry } from './use-delete-entry.ts';
import { timesheetWords } from './words.ts';

/** One entry; its fields take its place while it is being changed. */
export function EntryRow({ entry }: { entry: Timesheet }) {
  const words = useStore(timesheetWords);
  const { id, date, project_id, minutes, note, source } = entry;
  const drafts = useDrafts();
  const can = useCan();
  const project = useProjectName()(project_id);
  const deleteEntry = useDeleteEntry();
  const [isEditing, setEditing] = useState(() => drafts.read(id) !== undefined);
  const pencil = useRef<HTMLButtonElement>(null);
  const lock = lockOf(entry);
  const what = {
    entry: words.entry({ time: formatDuration(minutes), project, day: formatDayAndMonth(date) }),
  };

  if (isEditing) {
    const close = () => {
      setEditing(false);
      // The row is drawn again first; then the focus goes back to where it came from.
      requestAnimationFrame(() => pencil.current?.focus());
    };
    return (
      <li className={classes.editing}>
        <EditEntry entry={entry} drafts={drafts} onClose={close} />
      </li>
    );
  }
  return (
    <li className={classes.row} data-entry={id}>
      <span className={classes.project}>{project}</span>
      <span className={classes.note}>
        {note !== '' && <ClampedText>{note}</ClampedText>}
        {source !== null && (
          <span className={classes.source}>{words.fromSystem({ system: source.system })}</span>
        )}
      </span>
      <span className={classes.time}>{formatDuration(minutes)}</span>
      <span className={classes.actions} data-locked={lock !== undefined || undefined}>
        {lock !== undefined && (
          <span className={classes.lock} title={lock.reason}>
            <LockIcon />
            {lock.word}
            <VisuallyHidden>. {lock.reason}</VisuallyHidden>
          </span>
        )}
        {lock === undefined && can('updateTimesheet') && (
          <ActionIcon
            ref={pencil}
            variant="subtle"
            color="gray"
            aria-label={words.changeThis(what)}
            title={words.change}
            onClick={() => setEditing(true)}
          >
            <PencilIcon />
          </ActionIcon>
        )}
        {lock === undefined && can('deleteTimesheet') && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.deleteThis(what)}
            title={words.delete}
            data-delete
            onClick={({ currentTarget, detail }) => {
              focusNeighbour(currentTarget, '[data-delete]');
              // A click counts as zero clicks when it was a key.
              deleteEntry({ entry, projectName: project, byKeyboard: detail === 0 });
            }}
          >
            <TrashIcon />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}
