import { ApiError } from '@timesheets/sdk';
import { useState } from 'react';
import { hasFaults, isSameDraft, type RecordDraft, type RecordFaults, rebaseDraft } from './record-draft.ts';
import { recordWords } from './record-words.ts';
import { type RecordFormState, useRecordForm } from './use-record-form.ts';

interface VersionedFormOptions<Field extends string, Row extends { version: number }> {
  /** The record as it was when the form was opened. */
  row: Row;
  draftOf: (row: Row) => RecordDraft<Field>;
  /** What can be seen to be wrong without asking the API. */
  check: (draft: RecordDraft<Field>) => RecordFaults<Field>;
  /** Stores what was typed over the version that was seen. */
  save: (draft: RecordDraft<Field>, seen: Row) => Promise<Row>;
  /** The record as it is stored now, undefined when there is none any more. */
  reload: () => Promise<Row | undefined>;
  /** Why the API refused, beside the fields it names. */
  describe: (error: unknown) => RecordFaults<Field>;
  onSaved: (row: Row) => void;
  /** There was nothing to save. */
  onUnchanged: () => void;
}

interface VersionedForm<Field extends string, Row> {
  form: RecordFormState<Field>;
  isSaving: boolean;
  /** What somebody else has stored since; undefined while nobody has. */
  conflict: Row | undefined;
  submit: (unfinished: RecordFaults<Field>) => Promise<void>;
}

/** Changes a record that others may change too: saves only over the version that was seen, and lets decide again if not. */
export function useVersionedForm<Field extends string, Row extends { version: number }>(
  options: VersionedFormOptions<Field, Row>,
): VersionedForm<Field, Row> {
  const { row, draftOf, check, save, reload, describe, onSaved, onUnchanged } = options;
  const form = useRecordForm(draftOf(row));
  const [seen, setSeen] = useState(row);
  const [conflict, setConflict] = useState<Row>();
  const [isSaving, setSaving] = useState(false);

  const decideAgain = async () => {
    const stored = await reload();
    if (stored === undefined) return form.refuse({ fields: {}, form: recordWords.get().gone });
    form.put(rebaseDraft(form.draft, draftOf(seen), draftOf(stored)));
    setSeen(stored);
    setConflict(stored);
  };
  const send = async () => {
    try {
      onSaved(await save(form.draft, seen));
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 412)) return form.refuse(describe(error));
      await decideAgain().catch((failure: unknown) => form.refuse(describe(failure)));
    }
  };

  return {
    form,
    isSaving,
    conflict,
    async submit(unfinished) {
      if (isSaving) return;
      const faults = hasFaults(unfinished) ? unfinished : check(form.draft);
      if (hasFaults(faults)) return form.refuse(faults);
      if (isSameDraft(form.draft, draftOf(seen))) return onUnchanged();
      setSaving(true);
      await send();
      setSaving(false);
    },
  };
}
