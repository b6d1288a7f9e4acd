import { readProjects, readTimesheets, readWeeks } from '../store/chains.ts';
import type { Db } from '../store/open.ts';
import { selectPeople } from '../store/people.ts';
import type { PersonRow, ProjectRow, SettingsRow, TimesheetRow, WeekRow } from '../store/schema.ts';
import { selectSettings } from '../store/settings.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Something that is stored and has a history. */
export interface Kind {
  /** One of them, and many. */
  names: readonly [string, string];
  /** What the actions of its events begin with. */
  actions: string;
  /** What its events call `object_id`. */
  key(row: Row): unknown;
  /** What changes with an event only. Versions do not: a week's transition raises those of its entries. */
  columns: readonly string[];
  /** The content of a row that needs no history. */
  untouched?: Row;
  /** What is stored of it for the person that a chain is about. */
  read(db: Db, userId: string): AsyncIterable<object>;
}

const entries: Kind = {
  names: ['entry', 'entries'],
  actions: 'timesheet.',
  key: ({ id }) => id,
  columns: [
    'user_id',
    'user_type',
    'date',
    'week',
    'project_id',
    'minutes',
    'note',
    'source_system',
    'source_external_id',
    'created_by_kind',
    'created_by_id',
    'written_by_kind',
    'created_at',
  ] satisfies (keyof TimesheetRow)[],
  read: readTimesheets,
};

const weeks: Kind = {
  names: ['week', 'weeks'],
  actions: 'week.',
  key: ({ week }) => week,
  columns: ['status', 'submitted_at', 'decided_at', 'decided_by', 'comment'] satisfies (keyof WeekRow)[],
  untouched: { status: 'open', submitted_at: null, decided_at: null, decided_by: null, comment: null },
  read: readWeeks,
};

const people: Kind = {
  names: ['person', 'people'],
  actions: 'person.',
  key: ({ user_id }) => user_id,
  columns: [
    'email',
    'name',
    'user_type',
    'active_from',
    'active_to',
    'target_minutes',
    'signed_in_from',
    'created_at',
  ] satisfies (keyof PersonRow)[],
  async *read(db, userId) {
    yield* await selectPeople(db, [userId]);
  },
};

const projects: Kind = {
  names: ['project', 'projects'],
  actions: 'project.',
  key: ({ project_id }) => project_id,
  columns: [
    'name',
    'client',
    'open_from',
    'open_to',
    'archived_at',
    'created_at',
  ] satisfies (keyof ProjectRow)[],
  async *read(db, userId) {
    if (userId === '') yield* readProjects(db);
  },
};

const settings: Kind = {
  names: ['row of settings', 'rows of settings'],
  actions: 'settings.',
  key: () => 'settings',
  columns: ['closed_through'] satisfies (keyof SettingsRow)[],
  untouched: { closed_through: null },
  async *read(db, userId) {
    if (userId === '') yield await selectSettings(db);
  },
};

export const kinds: readonly Kind[] = [entries, weeks, people, projects, settings];
