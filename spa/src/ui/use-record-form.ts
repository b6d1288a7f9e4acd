import { useState } from 'react';
import type { RecordDraft, RecordFaults } from './record-draft.ts';

/** What is typed into a record's fields, and what is wrong with it. */
export interface RecordFormState<Field extends string> {
  draft: RecordDraft<Field>;
  faults: RecordFaults<Field>;
  /** How often it was refused: each time the focus goes to the first field that is wrong. */
  refusals: number;
  /** Takes what was typed; what was said about these fields no longer holds. */
  change: (typed: Partial<Record<Field, string>>) => void;
  /** Puts other values into the fields. */
  put: (draft: RecordDraft<Field>) => void;
  refuse: (faults: RecordFaults<Field>) => void;
}

export function useRecordForm<Field extends string>(initial: RecordDraft<Field>): RecordFormState<Field> {
  const [draft, setDraft] = useState(initial);
  const [{ faults, refusals }, setRefused] = useState<{ faults: RecordFaults<Field>; refusals: number }>({
    faults: { fields: {} },
    refusals: 0,
  });
  return {
    draft,
    faults,
    refusals,
    change(typed) {
      setDraft((before) => ({ ...before, ...typed }));
      setRefused((before) => ({ ...before, faults: { fields: without(before.faults.fields, typed) } }));
    },
    put(next) {
      setDraft(next);
      setRefused((before) => ({ ...before, faults: { fields: {} } }));
    },
    refuse: (next) => setRefused((before) => ({ faults: next, refusals: before.refusals + 1 })),
  };
}

function without<Field extends string>(
  fields: Partial<Record<Field, string>>,
  typed: Partial<Record<Field, string>>,
): Partial<Record<Field, string>> {
  const left = { ...fields };
  for (const field of Object.keys(typed) as Field[]) delete left[field];
  return left;
}
