import { Button, Group } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { ApiError, type Timesheet } from '@timesheets/sdk';
import { useEffect, useRef, useState } from 'react';
import { describeFailure } from '../../../api/failure.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { formatFullDate } from '../../../ui/format-date.ts';
import { commonActions } from '../../../ui/words.ts';
import { entriesWords } from '../dialog-words.ts';
import type { Place } from '../editor/place.ts';
import type { WeekEditor } from '../editor/week-editor.ts';
import classes from './entries-dialog.module.css';
import { EntryLine } from './entry-line.tsx';
import { useCellEntries } from './use-cell-entries.ts';

interface EntriesDialogProps {
  editor: WeekEditor;
  place: Place;
  projectName: string;
  onClose: () => void;
}

/** The entries of a cell that holds several. What is deleted goes when the list is closed; until then it can be had back. */
export function EntriesDialog({ editor, place, projectName, onClose }: EntriesDialogProps) {
  const words = useStore(entriesWords);
  const actions = useStore(commonActions);
  const { entries, error, refetch, change, remove } = useCellEntries(place);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<unknown>();

  const list = useRef<HTMLUListElement>(null);
  const isLoaded = entries !== undefined;
  useEffect(() => {
    if (isLoaded) list.current?.querySelector('input')?.focus();
  }, [isLoaded]);

  const close = async () => {
    try {
      for (const entry of entries ?? []) if (removed.has(entry.id)) await removeOne(entry);
    } catch (thrown) {
      setFailure(thrown);
      setRemoved(new Set());
      await refetch();
      return;
    }
    onClose();
    if (removed.size > 0) await editor.refresh();
  };
  const removeOne = async (entry: Timesheet) => {
    try {
      await remove(entry);
    } catch (thrown) {
      // Somebody else was faster: it is gone, as was wanted.
      if (!(thrown instanceof ApiError && thrown.status === 404)) throw thrown;
    }
  };
  const mark = (id: string, isRemoved: boolean) => {
    const next = new Set(removed);
    if (isRemoved) next.add(id);
    else next.delete(id);
    setRemoved(next);
  };
  const shown = failure ?? error;
  return (
    <Dialog
      title={words.title({ project: projectName, day: formatFullDate(place.date) })}
      onClose={() => void close()}
    >
      {shown !== undefined && shown !== null && <Failure {...describeFailure(shown)} />}
      {!entries && !error && <p>{words.loading}</p>}
      <ul ref={list} className={classes.entries} aria-label={words.entries}>
        {entries?.map((entry, index) => (
          <EntryLine
            key={`${entry.id} ${entry.version}`}
            entry={entry}
            number={index + 1}
            isRemoved={removed.has(entry.id)}
            onRemove={(isRemoved) => mark(entry.id, isRemoved)}
            onChange={async (body) => {
              await change(entry, body);
              await Promise.all([refetch(), editor.refresh()]);
            }}
            onStale={async () => {
              await Promise.all([refetch(), editor.refresh()]);
            }}
          />
        ))}
      </ul>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void close()}>
          {actions.close}
        </Button>
      </Group>
    </Dialog>
  );
}
