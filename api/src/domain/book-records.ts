import type { PersonRow, TimesheetRow } from '../store/schema.ts';
import { type Book, keyOf } from './book.ts';
import { newPerson } from './people.ts';
import type { Unit } from './unit.ts';

/** Notes a new entry, and its person when nobody knew that one. */
export function recordInsert(unit: Unit, book: Book, row: TimesheetRow): void {
  if (!book.people.has(row.user_id)) recordPerson(unit, book, newPerson(unit, row.user_id, row.user_type));
  book.timesheets.set(row.id, row);
  if (row.source_external_id !== null) book.idBySource.set(row.source_external_id, row.id);
  book.written.inserted.add(row.id);
  addMinutes(book, row, row.minutes);
  countWrite(book, row);
  audit(unit, 'timesheet.create', row.user_id, row.id, null, row);
}

/** Notes what an entry is from now on. */
export function recordUpdate(unit: Unit, book: Book, before: TimesheetRow, after: TimesheetRow): void {
  book.timesheets.set(after.id, after);
  if (!book.written.inserted.has(after.id)) book.written.updated.add(after.id);
  addMinutes(book, before, -before.minutes);
  addMinutes(book, after, after.minutes);
  countWrite(book, before);
  if (before.week !== after.week) countWrite(book, after);
  audit(unit, 'timesheet.update', after.user_id, after.id, before, after);
}

/** Notes that an entry is gone. */
export function recordDelete(unit: Unit, book: Book, row: TimesheetRow): void {
  book.timesheets.delete(row.id);
  if (row.source_external_id !== null) book.idBySource.delete(row.source_external_id);
  book.written.deleted.set(row.id, {
    id: row.id,
    user_id: row.user_id,
    date: row.date,
    week: row.week,
    project_id: row.project_id,
    source_system: row.source_system,
    source_external_id: row.source_external_id,
    deleted_by_kind: unit.actor.kind,
    deleted_at: unit.now,
    version: row.version + 1,
  });
  addMinutes(book, row, -row.minutes);
  countWrite(book, row);
  audit(unit, 'timesheet.delete', row.user_id, row.id, row, null);
}

function recordPerson(unit: Unit, book: Book, person: PersonRow): void {
  book.people.set(person.user_id, person);
  book.written.people.push(person);
  audit(unit, 'person.register', person.user_id, person.user_id, null, person);
}

function addMinutes(book: Book, { user_id, date }: TimesheetRow, minutes: number): void {
  const key = keyOf(user_id, date);
  book.minutesByDay.set(key, (book.minutesByDay.get(key) ?? 0) + minutes);
}

function countWrite(book: Book, { user_id, week }: TimesheetRow): void {
  const key = keyOf(user_id, week);
  book.written.writesByWeek.set(key, (book.written.writesByWeek.get(key) ?? 0) + 1);
}

function audit(
  unit: Unit,
  action: string,
  userId: string,
  objectId: string,
  before: object | null,
  after: object | null,
) {
  unit.audit.push({ user_id: userId, action, object_id: objectId, before, after, reason: null });
}
