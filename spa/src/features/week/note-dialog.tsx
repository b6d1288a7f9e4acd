import { Button, Group } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { formatFullDate } from '../../ui/format-date.ts';
import { commonActions } from '../../ui/words.ts';
import { noteWords } from './dialog-words.ts';
import type { Place } from './editor/place.ts';
import { useCell } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import classes from './note-dialog.module.css';
import { gridWords } from './words.ts';

const LONGEST = 2000;

interface NoteDialogProps {
  editor: WeekEditor;
  place: Place;
  projectName: string;
  /** What was being typed when the page was left. */
  kept: string | undefined;
  onClose: () => void;
}

/** The note of a cell, to read or to write. */
export function NoteDialog({ editor, place, projectName, kept, onClose }: NoteDialogProps) {
  const words = useStore(noteWords);
  const grid = useStore(gridWords);
  const actions = useStore(commonActions);
  const cell = useCell(editor, place);
  const [text, setText] = useState(kept ?? cell?.note ?? '');
  const isReadOnly = !cell?.canEdit;
  // Characters as the API counts them: a symbol made of two units is one.
  const excess = [...text.trim()].length - LONGEST;

  const type = (next: string) => {
    setText(next);
    editor.keep({ ...place, what: 'note', text: next });
  };
  const close = () => {
    editor.keep(undefined);
    onClose();
  };
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if (excess > 0 || isReadOnly) return;
    editor.set([{ ...place, minutes: cell.minutes, note: text.trim() }]);
    close();
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <Dialog title={grid.noteOn({ project: projectName, day: formatFullDate(place.date) })} onClose={close}>
      <form onSubmit={save}>
        <textarea
          className={classes.text}
          aria-label={words.note}
          aria-describedby="note-hint"
          aria-invalid={excess > 0 || undefined}
          rows={5}
          readOnly={isReadOnly}
          value={text}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={saveByKey}
        />
        <p id="note-hint" className={classes.hint} data-wrong={excess > 0 || undefined}>
          {excess > 0 ? words.tooLong(excess) : hint()}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {isReadOnly ? actions.close : actions.cancel}
          </Button>
          {!isReadOnly && <Button type="submit">{actions.save}</Button>}
        </Group>
      </form>
    </Dialog>
  );

  function hint(): string {
    if (isReadOnly) return '';
    return cell?.minutes === 0 ? `${words.needsTime} ${words.hint}` : words.hint;
  }
}
