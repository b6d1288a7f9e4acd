import type { Insertable, Selectable } from 'kysely';

export type UserType = 'employee' | 'contractor';
export type WeekStatus = 'open' | 'submitted' | 'approved' | 'rejected';
export type WriterKind = 'person' | 'client';

/** One entry. Dates are `YYYY-MM-DD`, weeks `YYYY-Www`, instants RFC 3339 in UTC with milliseconds, all as text. */
export interface TimesheetTable {
  id: string;
  user_id: string;
  user_type: UserType;
  date: string;
  week: string;
  project_id: string;
  minutes: number;
  note: string;
  /** The note as it is searched. The store's own affair: no row outside has it. */
  note_folded: string;
  source_system: string | null;
  source_external_id: string | null;
  created_by_kind: WriterKind;
  created_by_id: string;
  /** Who wrote the content last: a machine never overwrites what a person wrote. */
  written_by_kind: WriterKind;
  created_at: string;
  updated_at: string;
  version: number;
  /** When it changed last, by the change clock. The store's own affair too. */
  changed_in: number;
}

/** What is left of a deleted entry: a machine must not bring back what a person deleted. */
export interface TimesheetTombstoneTable {
  id: string;
  user_id: string;
  date: string;
  week: string;
  project_id: string;
  source_system: string | null;
  source_external_id: string | null;
  deleted_by_kind: WriterKind;
  deleted_at: string;
  version: number;
  changed_in: number;
}

/** A person's ISO week, from its first entry on. A week without a row is open, with version 0. */
export interface TimesheetWeekTable {
  user_id: string;
  week: string;
  status: WeekStatus;
  submitted_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
  comment: string | null;
  updated_at: string;
  version: number;
  changed_in: number;
}

export interface PersonTable {
  user_id: string;
  email: string | null;
  name: string | null;
  user_type: UserType;
  active_from: string | null;
  active_to: string | null;
  target_minutes: number | null;
  /** The day of the first sign-in with a scope that lets the person log time. */
  signed_in_from: string | null;
  last_seen_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
  /** Name, e-mail address and user_id as they are searched. */
  search: string;
}

export interface ProjectTable {
  project_id: string;
  name: string;
  client: string | null;
  open_from: string | null;
  open_to: string | null;
  archived_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
  changed_in: number;
}

/** One row. */
export interface SettingsTable {
  id: 1;
  /** Days up to this one take no write. */
  closed_through: string | null;
  updated_at: string;
  version: number;
}

/** Append-only. Each person's events (those about nobody have an empty user_id) form one hash chain. */
export interface AuditEventTable {
  user_id: string;
  seq: number;
  at: string;
  actor_kind: WriterKind;
  actor_issuer: string;
  actor_sub: string;
  actor_client_id: string;
  actor_user_id: string | null;
  action: string;
  object_id: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  request_id: string;
  hash: string;
  /** The week it stands in the history of, and the one it left. Both are in the snapshots, which the hash covers. */
  week: string | null;
  moved_from_week: string | null;
}

/** The end of a chain, kept apart so that a cut tail shows. */
export interface AuditHeadTable {
  user_id: string;
  count: number;
  hash: string;
}

/** One row: numbers the write transactions in the order in which they become visible. */
export interface ChangeClockTable {
  id: 1;
  n: number;
}

/** The answer to a write that named an Idempotency-Key; `status` is null while the write is running. */
export interface IdempotencyKeyTable {
  issuer: string;
  client_id: string;
  user_id: string;
  operation: string;
  key: string;
  request_hash: string;
  status: number | null;
  answer: string | null;
  created_at: string;
}

export interface Database {
  timesheet: TimesheetTable;
  timesheet_tombstone: TimesheetTombstoneTable;
  timesheet_week: TimesheetWeekTable;
  person: PersonTable;
  project: ProjectTable;
  settings: SettingsTable;
  audit_event: AuditEventTable;
  audit_head: AuditHeadTable;
  idempotency_key: IdempotencyKeyTable;
  change_clock: ChangeClockTable;
}

export type TimesheetRow = Omit<Selectable<TimesheetTable>, 'note_folded' | 'changed_in'>;
export type TombstoneRow = Omit<Selectable<TimesheetTombstoneTable>, 'changed_in'>;
export type WeekRow = Omit<Selectable<TimesheetWeekTable>, 'changed_in'>;
export type PersonRow = Omit<Selectable<PersonTable>, 'search'>;
export type ProjectRow = Omit<Selectable<ProjectTable>, 'changed_in'>;
export type SettingsRow = Selectable<SettingsTable>;
export type NewAuditEventRow = Insertable<AuditEventTable>;
