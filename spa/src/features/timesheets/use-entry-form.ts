import { useRef, useState } from 'react';
import type { Drafts } from './draft-storage.ts';
import { type EntryContent, type EntryDraft, type EntryField, readDraft } from './entry-draft.ts';
import { faultsOf, type SaveFaults } from './field-faults.ts';

const NO_FAULTS: SaveFaults = { fields: {} };

/** What is typed into one form, kept as a draft with every keystroke. */
export interface EntryForm {
  draft: EntryDraft;
  faults: SaveFaults;
  /** Changes what is typed now, which an answer that comes late has not seen. */
  change: (change: (typed: EntryDraft) => Partial<EntryDraft>) => void;
  /** What was typed, or undefined when something is wrong with it, which then stands beside its field. */
  read: () => EntryContent | undefined;
  /** Shows a fault as soon as a field is left, but never that it is still empty. */
  check: (field: EntryField) => void;
  refuse: (error: unknown) => void;
  /** Starts over; the draft is no longer needed. */
  reset: (next: EntryDraft) => void;
}

export function useEntryForm(drafts: Drafts, place: string, initial: EntryDraft): EntryForm {
  const [draft, setDraft] = useState(() => drafts.read(place) ?? initial);
  const [faults, setFaults] = useState(NO_FAULTS);
  const typed = useRef(draft);
  const put = (next: EntryDraft) => {
    typed.current = next;
    setDraft(next);
  };
  return {
    draft,
    faults,
    change(change) {
      const changed = change(typed.current);
      put({ ...typed.current, ...changed });
      drafts.write(place, typed.current);
      const touched = Object.fromEntries(Object.keys(changed).map((field) => [field, undefined]));
      setFaults(({ fields }) => ({ fields: { ...fields, ...touched } }));
    },
    read() {
      const read = readDraft(draft);
      setFaults(read.ok ? NO_FAULTS : { fields: read.faults });
      return read.ok ? read.content : undefined;
    },
    check(field) {
      const read = readDraft(draft);
      if (read.ok || draft[field] === '' || read.faults[field] === undefined) return;
      setFaults(({ fields }) => ({ fields: { ...fields, [field]: read.faults[field] } }));
    },
    refuse: (error) => setFaults(faultsOf(error)),
    reset(next) {
      put(next);
      setFaults(NO_FAULTS);
      drafts.remove(place);
    },
  };
}
