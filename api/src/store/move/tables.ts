import type { Database } from '../schema.ts';

/** Every table whose rows move as they are, with its key; what others refer to comes first. */
export const movedTables = {
  project: ['project_id'],
  person: ['user_id'],
  timesheet_week: ['user_id', 'week'],
  timesheet: ['id'],
  timesheet_tombstone: ['id'],
  settings: ['id'],
  audit_event: ['user_id', 'seq'],
  audit_head: ['user_id'],
  idempotency_key: ['issuer', 'client_id', 'user_id', 'operation', 'key'],
} as const satisfies Record<Exclude<keyof Database, 'change_clock'>, readonly string[]>;

export type MovedTable = keyof typeof movedTables;

export const movedTableNames = Object.keys(movedTables) as MovedTable[];
