import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { type FormEvent, type Ref, useState } from 'react';
import { formatFullDate } from '../../ui/format-date.ts';
import { emptyDraft, isBlank } from './entry-draft.ts';
import { EntryFields } from './entry-fields.tsx';
import classes from './entry-form.module.css';
import { type EntryQuery, isAskedFor } from './filter.ts';
import { FormFault } from './form-fault.tsx';
import { useProjectName } from './project-names.ts';
import { useCreateEntry } from './queries.ts';
import type { EntryForm } from './use-entry-form.ts';
import { useWriteKey } from './use-write-key.ts';
import { timesheetWords } from './words.ts';

interface AddEntryProps {
  form: EntryForm;
  /** What the list below shows. */
  query: EntryQuery;
  projectRef: Ref<HTMLInputElement>;
  focusFirst: () => void;
}

/** The row at the top of the list that new entries are typed into. */
export function AddEntry({ form, query, projectRef, focusFirst }: AddEntryProps) {
  const words = useStore(timesheetWords);
  const { mutate, isPending } = useCreateEntry();
  const nameOf = useProjectName();
  const [saved, setSaved] = useState({ text: '', count: 0 });
  const writeKey = useWriteKey();

  const save = (event: FormEvent) => {
    event.preventDefault();
    // Enter once too often after a save is no attempt to log nothing.
    if (isBlank(form.draft)) return focusFirst();
    const content = form.read();
    if (content === undefined || isPending) return;
    const { date, project_id, minutes } = content;
    mutate(
      { body: content, params: { header: { 'Idempotency-Key': writeKey.of(content) } } },
      {
        onSuccess(entry) {
          writeKey.spend();
          const what = {
            time: formatDuration(minutes),
            project: nameOf(project_id),
            day: formatFullDate(date),
          };
          const text = isAskedFor(entry, query) ? words.saved(what) : words.savedOutside(what);
          setSaved(({ count }) => ({ text, count: count + 1 }));
          form.reset(emptyDraft(date));
          focusFirst();
        },
        onError: form.refuse,
      },
    );
  };

  return (
    <form className={classes.form} onSubmit={save} noValidate aria-label={words.logTime}>
      <EntryFields form={form} projectRef={projectRef} readOnly={isPending} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isPending}>
          {words.add}
        </Button>
      </div>
      <p role="status" className={classes.saved}>
        {/* The key makes the same words count as new when they are said again. */}
        {isBlank(form.draft) && <span key={saved.count}>{saved.text}</span>}
      </p>
      <FormFault text={form.faults.form} />
    </form>
  );
}
