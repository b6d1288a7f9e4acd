import type { Timesheet, TimesheetPatch } from '@timesheets/sdk';
import { formatDuration, isDate, parseDuration } from '@timesheets/sdk/calendar';
import { entryFaultWords } from './words.ts';

/** An entry as it is being typed. */
export interface EntryDraft {
  date: string;
  project_id: string;
  duration: string;
  note: string;
  /** Which version of the stored entry it is a change of; absent in a new one. */
  version?: number;
}

export type EntryField = Exclude<keyof EntryDraft, 'version'>;

/** Why a field is refused, in words. */
export type FieldFaults = Partial<Record<EntryField, string>>;

/** What a draft means, once nothing is wrong with it. */
export type EntryContent = Required<Pick<Timesheet, 'date' | 'project_id' | 'minutes' | 'note'>>;

export type ReadDraft = { ok: true; content: EntryContent } | { ok: false; faults: FieldFaults };

const NOTE_MAX_LENGTH = 2000;

export function emptyDraft(date: string): EntryDraft {
  return { date, project_id: '', duration: '', note: '' };
}

/** Whether nothing was typed yet; the day stands there from the start. */
export function isBlank({ project_id, duration, note }: EntryDraft): boolean {
  return project_id === '' && duration === '' && note === '';
}

export function draftOf({ date, project_id, minutes, note }: Timesheet): EntryDraft {
  return { date, project_id, duration: formatDuration(minutes), note };
}

/** Reads what was typed; nothing is adjusted, everything that cannot be taken is named. */
export function readDraft(draft: EntryDraft): ReadDraft {
  const words = entryFaultWords.get();
  const faults: FieldFaults = {};
  if (!isDate(draft.date)) faults.date = words.date;
  if (draft.project_id === '') faults.project_id = words.project;
  const duration = readDuration(draft.duration);
  if (typeof duration === 'string') faults.duration = duration;
  const note = readNote(draft.note);
  if (!note.ok) faults.note = note.fault;
  if (typeof duration === 'string' || !note.ok || Object.keys(faults).length > 0)
    return { ok: false, faults };
  const { date, project_id } = draft;
  return { ok: true, content: { date, project_id, minutes: duration, note: note.text } };
}

/** The note as it is stored, or how much of it is too much. */
export function readNote(typed: string): { ok: true; text: string } | { ok: false; fault: string } {
  const text = typed.trim();
  // Characters as the API counts them: a symbol made of two units is one.
  const excess = [...text].length - NOTE_MAX_LENGTH;
  if (excess <= 0) return { ok: true, text };
  return { ok: false, fault: entryFaultWords.get().noteTooLong({ max: NOTE_MAX_LENGTH })(excess) };
}

/** The minutes, or why the text is refused. */
export function readDuration(text: string): number | string {
  const parsed = parseDuration(text);
  const words = entryFaultWords.get();
  if (parsed.ok) return parsed.minutes === 0 ? words.durationZero : parsed.minutes;
  if (parsed.reason === 'empty') return words.durationEmpty;
  if (parsed.reason === 'malformed') return words.durationMalformed;
  const number = text.trim();
  return /^\d+$/.test(number) ? words.durationInMinutes({ number }) : words.durationTooLong;
}

/**
 * The draft on top of what somebody else has stored since: a field that was not touched here takes their value, a field
 * that was stays as typed.
 */
export function rebaseDraft(draft: EntryDraft, seen: EntryDraft, stored: EntryDraft): EntryDraft {
  const pick = (field: EntryField) => (draft[field] === seen[field] ? stored[field] : draft[field]);
  return {
    ...draft,
    date: pick('date'),
    project_id: pick('project_id'),
    duration: pick('duration'),
    note: pick('note'),
  };
}

/** Only what differs from the stored entry; undefined when nothing does. */
export function patchOf(stored: Timesheet, content: EntryContent): TimesheetPatch | undefined {
  const patch: TimesheetPatch = {};
  if (content.date !== stored.date) patch.date = content.date;
  if (content.project_id !== stored.project_id) patch.project_id = content.project_id;
  if (content.minutes !== stored.minutes) patch.minutes = content.minutes;
  if (content.note !== stored.note) patch.note = content.note === '' ? null : content.note;
  return Object.keys(patch).length > 0 ? patch : undefined;
}
