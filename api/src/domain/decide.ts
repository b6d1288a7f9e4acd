import { randomUUIDv7 } from 'node:crypto';
import { isoWeekOf } from '@timesheets/sdk/calendar';
import { NotFound, Refusal } from '../errors.ts';
import type { TimesheetRow, WeekStatus } from '../store/schema.ts';
import { type Book, keyOf } from './book.ts';
import { recordDelete, recordInsert, recordUpdate } from './book-records.ts';
import type {
  Change,
  ExpectedVersions,
  NewTimesheet,
  Outcome,
  TimesheetPatch,
  TimesheetView,
} from './changes.ts';
import { lockedReason, requireUnlocked } from './locks.ts';
import { canWrite } from './policy.ts';
import { requireVersion } from './preconditions.ts';
import { requireDateInRange, requireOpenProject, requireRoomOnDay, requireUserType } from './rules.ts';
import { type Subject, subjectOf } from './subject.ts';
import type { Unit } from './unit.ts';

/**
 * Decides one change on top of those before it: the one gate that every write of an entry passes. Throws a `Refusal`
 * whose pointers are relative to the entry, and records nothing then.
 */
export function decide(unit: Unit, book: Book, change: Change): Outcome {
  switch (change.op) {
    case 'create':
      return create(unit, book, change.timesheet);
    case 'upsert':
      return upsert(unit, book, change.timesheet);
    case 'update':
      return update(unit, book, change.id, change.expected, change.patch);
    case 'delete':
      return remove(unit, book, change.id, change.expected);
  }
}

/** An entry with the state of its week. */
function view(row: TimesheetRow, book: Book): TimesheetView {
  const status = statusOf(book, row.user_id, row.week);
  return { ...row, status, locked_reason: lockedReason(status, row.date, book.closedThrough) };
}

function create(unit: Unit, book: Book, timesheet: NewTimesheet): Outcome {
  const subject = subjectOf(unit.actor, book, timesheet);
  // Of himself a person's access token knows better than what was heard of him before.
  if (subject.source) requireUserType(book.people.get(subject.user_id), subject.user_type);
  if (subject.source && book.idBySource.has(subject.source.external_id)) {
    throw sourceConflict(`${subject.source.external_id} is already there. Send it as an upsert.`);
  }
  return insert(unit, book, subject, timesheet);
}

function upsert(unit: Unit, book: Book, timesheet: NewTimesheet): Outcome {
  const subject = subjectOf(unit.actor, book, timesheet);
  if (!subject.source) throw new Refusal('invalid-request', 'upsert is for machines. Send create or update.');
  const { external_id } = subject.source;
  const present = book.timesheets.get(book.idBySource.get(external_id) ?? '');
  if (!present) {
    requireUserType(book.people.get(subject.user_id), subject.user_type);
    return insert(unit, book, subject, timesheet);
  }
  if (present.user_id !== subject.user_id) throw sourceConflict(`${external_id} belongs to another person.`);
  const content = { ...contentOf(timesheet), note: timesheet.note ?? '' };
  // The entry keeps the type it was written with, also when its person has another one by now.
  const same = isSame(present, content);
  if (!same || present.user_type !== subject.user_type) {
    requireUserType(book.people.get(subject.user_id), subject.user_type);
  }
  if (same) return { status: 'unchanged', timesheet: view(present, book) };
  return change(unit, book, present, content);
}

function insert(unit: Unit, book: Book, subject: Subject, timesheet: NewTimesheet): Outcome {
  const { date, project_id, minutes, note = '' } = timesheet;
  if (subject.source && book.sourcesDeletedByPeople.has(subject.source.external_id)) {
    throw sourceConflict(`${subject.source.external_id} was deleted by a person and stays deleted.`);
  }
  requireDateInRange(date, unit.today);
  requireOpenProject(book.projects.get(project_id), project_id, date);
  requireUnlockedDay(book, subject.user_id, date);
  requireRoomOnDay(date, book.minutesByDay.get(keyOf(subject.user_id, date)) ?? 0, minutes);
  const { actor, now } = unit;
  const row: TimesheetRow = {
    id: randomUUIDv7(),
    user_id: subject.user_id,
    user_type: subject.user_type,
    date,
    week: isoWeekOf(date),
    project_id,
    minutes,
    note,
    source_system: subject.source?.system ?? null,
    source_external_id: subject.source?.external_id ?? null,
    created_by_kind: actor.kind,
    created_by_id: actor.kind === 'person' ? actor.userId : actor.clientId,
    written_by_kind: actor.kind,
    created_at: now,
    updated_at: now,
    version: 1,
  };
  recordInsert(unit, book, row);
  return { status: 'created', timesheet: view(row, book) };
}

function update(
  unit: Unit,
  book: Book,
  id: string,
  expected: ExpectedVersions,
  patch: TimesheetPatch,
): Outcome {
  const present = requireWritable(unit, book, id, expected);
  if (isSame(present, patch)) return { status: 'unchanged', timesheet: view(present, book) };
  return change(unit, book, present, patch);
}

function change(unit: Unit, book: Book, present: TimesheetRow, content: TimesheetPatch): Outcome {
  requireNotWrittenByPerson(unit, present);
  const date = content.date ?? present.date;
  const next: TimesheetRow = {
    ...present,
    ...content,
    week: isoWeekOf(date),
    written_by_kind: unit.actor.kind,
    updated_at: unit.now,
    version: present.version + 1,
  };
  requireDateInRange(date, unit.today);
  requireOpenProject(book.projects.get(next.project_id), next.project_id, date);
  requireUnlockedDay(book, present.user_id, present.date);
  requireUnlockedDay(book, next.user_id, date);
  const minutesThere = book.minutesByDay.get(keyOf(next.user_id, date)) ?? 0;
  requireRoomOnDay(date, date === present.date ? minutesThere - present.minutes : minutesThere, next.minutes);
  recordUpdate(unit, book, present, next);
  return { status: 'updated', timesheet: view(next, book) };
}

function remove(unit: Unit, book: Book, id: string, expected: ExpectedVersions): Outcome {
  const present = requireWritable(unit, book, id, expected);
  requireNotWrittenByPerson(unit, present);
  requireUnlockedDay(book, present.user_id, present.date);
  recordDelete(unit, book, present);
  return { status: 'deleted' };
}

function requireWritable(unit: Unit, book: Book, id: string, expected: ExpectedVersions): TimesheetRow {
  const present = book.timesheets.get(id);
  if (!present || !canWrite(unit.actor, present)) throw new NotFound();
  requireVersion(present.version, expected);
  return present;
}

function requireNotWrittenByPerson({ actor }: Unit, present: TimesheetRow): void {
  if (actor.kind === 'client' && present.written_by_kind === 'person') {
    throw sourceConflict('A person has changed this entry since; a machine does not overwrite that.');
  }
}

function requireUnlockedDay(book: Book, userId: string, date: string): void {
  requireUnlocked(statusOf(book, userId, isoWeekOf(date)), date, book.closedThrough);
}

/** A week without a row is open. */
function statusOf(book: Book, userId: string, week: string): WeekStatus {
  return book.weeks.get(keyOf(userId, week))?.status ?? 'open';
}

function contentOf({ date, project_id, minutes }: NewTimesheet) {
  return { date, project_id, minutes };
}

function isSame(present: TimesheetRow, content: TimesheetPatch): boolean {
  return Object.entries(content).every(([name, value]) => present[name as keyof TimesheetPatch] === value);
}

function sourceConflict(detail: string): Refusal {
  return new Refusal('source-conflict', `The source is taken: ${detail}`, [
    { pointer: '/source/external_id', code: 'source-conflict', detail: 'cannot be written by this machine' },
  ]);
}
