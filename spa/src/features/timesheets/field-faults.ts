import { ApiError, type Fault } from '@timesheets/sdk';
import { describeFailure } from '../../api/failure.ts';
import type { EntryField, FieldFaults } from './entry-draft.ts';
import { EntryGone } from './entry-gone.ts';
import { refusalWords } from './refusal-words.ts';
import { entryFaultWords, timesheetWords } from './words.ts';

/** A refused save: what to say beside which field, and what belongs to none. */
export interface SaveFaults {
  fields: FieldFaults;
  form?: string;
}

const FIELD_OF_POINTER: Record<string, EntryField> = {
  '/date': 'date',
  '/project_id': 'project_id',
  '/minutes': 'duration',
  '/note': 'note',
};

/** Where a problem belongs when it points nowhere. */
const FIELD_OF_CODE: Record<string, EntryField> = {
  'day-full': 'duration',
  'week-locked': 'date',
  'period-closed': 'date',
  'date-out-of-range': 'date',
  'project-closed': 'project_id',
  'unknown-project': 'project_id',
};

const LABELS = { date: 'day', project_id: 'project', duration: 'time', note: 'note' } as const;

/** Puts why a save was refused beside the field that the API names. */
export function faultsOf(error: unknown): SaveFaults {
  if (!(error instanceof ApiError)) return { fields: {}, form: wordsOf(error) };
  const fields: FieldFaults = {};
  if (error.code === 'user-type-mismatch') return { fields, form: refusalWords(error) };
  const elsewhere: string[] = [];
  for (const fault of error.errors) {
    const field = FIELD_OF_POINTER[fault.pointer];
    if (field === undefined) elsewhere.push(`${fault.pointer} ${fault.detail}`);
    else fields[field] ??= sentenceOf(error, fault, field);
  }
  if (Object.keys(fields).length === 0) {
    const field = FIELD_OF_CODE[error.code];
    if (field === undefined) return { fields, form: wordsOf(error) };
    fields[field] = refusalWords(error);
  }
  return elsewhere.length > 0 ? { fields, form: `${elsewhere.join('; ')}.` } : { fields };
}

/** The problem's detail is a sentence of its own; a single fault's is to be read after the field's name. */
function sentenceOf(error: ApiError, fault: Fault, field: EntryField): string {
  return error.status === 400 && error.code === 'invalid-request'
    ? entryFaultWords.get().contract({ field: timesheetWords.get()[LABELS[field]], fault: fault.detail })
    : refusalWords(error);
}

function wordsOf(error: unknown): string {
  if (error instanceof EntryGone) return entryFaultWords.get().gone;
  const { title, text } = describeFailure(error);
  return `${title}. ${text}`;
}
