import { Button } from '@mantine/core';
import { formatDuration } from '@timesheets/sdk/calendar';
import type { FormEvent, Ref } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { formatFullDate } from '../../ui/format-date.ts';
import { emptyDraft } from './entry-draft.ts';
import { EntryFields } from './entry-fields.tsx';
import classes from './entry-form.module.css';
import { FormFault } from './form-fault.tsx';
import { useProjectName } from './project-names.ts';
import { useCreateEntry } from './queries.ts';
import type { EntryForm } from './use-entry-form.ts';
import { useWriteKey } from './use-write-key.ts';

interface AddEntryProps {
  form: EntryForm;
  projectRef: Ref<HTMLInputElement>;
  onAdded: () => void;
}

/** The row at the top of the list that new entries are typed into. */
export function AddEntry({ form, projectRef, onAdded }: AddEntryProps) {
  const { mutate, isPending } = useCreateEntry();
  const nameOf = useProjectName();
  const announce = useAnnounce();
  const writeKey = useWriteKey();

  const save = (event: FormEvent) => {
    event.preventDefault();
    const content = form.read();
    if (content === undefined || isPending) return;
    const { date, project_id, minutes } = content;
    mutate(
      { body: content, params: { header: { 'Idempotency-Key': writeKey.of(content) } } },
      {
        onSuccess() {
          writeKey.spend();
          announce(`Saved ${formatDuration(minutes)} on ${nameOf(project_id)}, ${formatFullDate(date)}.`);
          form.reset(emptyDraft(date));
          onAdded();
        },
        onError: form.refuse,
      },
    );
  };

  return (
    <form className={classes.form} onSubmit={save} noValidate aria-label="Log time">
      <EntryFields form={form} projectRef={projectRef} readOnly={isPending} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isPending}>
          Add
        </Button>
      </div>
      <FormFault text={form.faults.form} />
    </form>
  );
}
