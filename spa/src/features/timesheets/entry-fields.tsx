import { Textarea, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import type { KeyboardEvent, Ref } from 'react';
import { readDuration, readNote } from './entry-draft.ts';
import classes from './entry-fields.module.css';
import { ProjectSelect } from './project-select.tsx';
import type { EntryForm } from './use-entry-form.ts';
import { timesheetWords } from './words.ts';

const label = classes.label ?? '';

interface EntryFieldsProps {
  form: EntryForm;
  projectRef?: Ref<HTMLInputElement>;
  timeRef?: Ref<HTMLInputElement>;
  /** While it is being saved, nothing can be typed that the answer would wipe away. */
  readOnly: boolean;
}

/** The four fields of an entry, in the columns of the list. */
export function EntryFields({ form, projectRef, timeRef, readOnly }: EntryFieldsProps) {
  const words = useStore(timesheetWords);
  const { draft, faults, change, check } = form;
  const note = readNote(draft.note);
  return (
    <>
      <TextInput
        className={classes.date}
        classNames={{ label }}
        type="date"
        label={words.day}
        readOnly={readOnly}
        value={draft.date}
        error={faults.fields.date}
        onChange={({ currentTarget }) => change(() => ({ date: currentTarget.value }))}
      />
      <ProjectSelect
        className={classes.project}
        labelClassName={label}
        ref={projectRef}
        openOn={draft.date}
        readOnly={readOnly}
        value={draft.project_id}
        error={faults.fields.project_id}
        onChange={(project_id) => change(() => ({ project_id }))}
      />
      <Textarea
        className={classes.note}
        classNames={{ label, input: classes.noteInput ?? '' }}
        label={words.note}
        rows={1}
        readOnly={readOnly}
        value={draft.note}
        error={note.ok ? faults.fields.note : note.fault}
        onChange={({ currentTarget }) => change(() => ({ note: currentTarget.value }))}
        onKeyDown={submitOnEnter}
      />
      <TextInput
        className={classes.duration}
        classNames={{
          label,
          input: classes.durationInput ?? '',
          description: classes.durationMeaning ?? '',
          error: classes.durationFault ?? '',
        }}
        label={words.time}
        placeholder="1:30"
        inputMode="text"
        autoComplete="off"
        ref={timeRef ?? null}
        readOnly={readOnly}
        value={draft.duration}
        error={faults.fields.duration}
        description={meaningOf(draft.duration)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onBlur={() => check('duration')}
        onChange={({ currentTarget }) => change(() => ({ duration: currentTarget.value }))}
      />
    </>
  );
}

/** What the typed time will be taken for, when that does not already stand there. */
function meaningOf(text: string): string | undefined {
  const minutes = readDuration(text);
  if (typeof minutes === 'string') return undefined;
  const meaning = formatDuration(minutes);
  return meaning === text.trim() ? undefined : `= ${meaning}`;
}

/** Enter saves, as in the other fields; with Shift it starts a new line. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
