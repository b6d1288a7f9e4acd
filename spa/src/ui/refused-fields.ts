import { ApiError, type Fault } from '@timesheets/sdk';
import { describeFailure } from '../api/failure.ts';
import type { RecordFaults } from './record-draft.ts';
import { recordWords } from './record-words.ts';

interface RefusedFields<Field extends string> {
  /** Which field a JSON Pointer of the API's faults means. */
  fieldOf: Readonly<Record<string, Field>>;
  /** A fault in the screen's words. */
  say: (field: Field, fault: Fault) => string;
}

/** Why the API refused a record: beside the fields that its faults point at, or for the whole form. */
export function refusedFields<Field extends string>(
  error: unknown,
  { fieldOf, say }: RefusedFields<Field>,
): RecordFaults<Field> {
  const faults = error instanceof ApiError ? error.errors : [];
  const fields: Partial<Record<Field, string>> = {};
  for (const fault of faults) {
    const field = fieldOf[fault.pointer];
    if (field !== undefined) fields[field] ??= say(field, fault);
  }
  if (Object.keys(fields).length > 0) return { fields };
  const { title, text } = describeFailure(error);
  return { fields, form: recordWords.get().refused({ title, text }) };
}
