import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { ApiError, etagOf, type Timesheet } from '@timesheets/sdk';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { commonActions } from '../../ui/words.ts';
import type { Drafts } from './draft-storage.ts';
import { EntryConflict } from './entry-conflict.tsx';
import { draftOf, patchOf, rebaseDraft } from './entry-draft.ts';
import { EntryFields } from './entry-fields.tsx';
import classes from './entry-form.module.css';
import { FormFault } from './form-fault.tsx';
import { useUpdateEntry } from './queries.ts';
import { useEntryForm } from './use-entry-form.ts';
import { useRefreshEntry } from './use-refresh-entry.ts';
import { timesheetWords } from './words.ts';

interface EditEntryProps {
  entry: Timesheet;
  drafts: Drafts;
  onClose: () => void;
}

/** An entry's fields in its own place. Saves only what was changed, and only over the version that was seen. */
export function EditEntry({ entry, drafts, onClose }: EditEntryProps) {
  const words = useStore(timesheetWords);
  const actions = useStore(commonActions);
  const form = useEntryForm(drafts, entry.id, { ...draftOf(entry), version: entry.version });
  // What the draft was typed over, as far as this page saw it; a draft from before a reload may be of an older version.
  const [base, setBase] = useState(form.draft.version === entry.version ? entry : undefined);
  // The version that stands beside the draft. The draft keeps its own until it is saved, so that a reload finds both.
  const [compared, setCompared] = useState(base === undefined ? entry.version : undefined);
  const isConflict = compared !== undefined;
  const { mutate, isPending } = useUpdateEntry();
  const refresh = useRefreshEntry();
  const announce = useAnnounce();

  const time = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What is changed most often; selected, so that typing replaces it.
    time.current?.focus();
    time.current?.select();
  }, []);

  const close = () => {
    form.reset(draftOf(entry));
    onClose();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const content = form.read();
    if (content === undefined || isPending) return;
    const body = patchOf(entry, content);
    if (body === undefined) return close();
    mutate(
      {
        params: {
          path: { id: entry.id },
          header: { 'If-Match': etagOf(compared ?? form.draft.version ?? entry.version) },
        },
        body,
      },
      {
        onSuccess() {
          announce(words.savedChange);
          close();
        },
        async onError(error: unknown) {
          if (!(error instanceof ApiError && error.status === 412)) return form.refuse(error);
          const refreshed = await refresh(entry.id);
          if (!refreshed.ok) return form.refuse(refreshed.error);
          const { entry: stored } = refreshed;
          form.change((typed) => (base ? rebaseDraft(typed, draftOf(base), draftOf(stored)) : typed));
          setBase(stored);
          setCompared(stored.version);
        },
      },
    );
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    // A field that used Escape itself, to close its list, keeps it.
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };

  return (
    <form
      className={classes.form}
      data-editing
      onSubmit={save}
      onKeyDown={closeOnEscape}
      noValidate
      aria-label={words.changeEntry}
    >
      <EntryFields form={form} timeRef={time} readOnly={isPending} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isPending}>
          {isConflict ? words.saveMine : actions.save}
        </Button>
        <Button variant="default" onClick={close}>
          {isConflict ? words.keepStored : actions.cancel}
        </Button>
      </div>
      {isConflict && <EntryConflict stored={entry} draft={form.draft} />}
      <FormFault text={form.faults.form} />
    </form>
  );
}
