import type { components } from '@timesheets/sdk/schema';
import type { TimesheetView } from '../domain/changes.ts';
import type { ProjectRow } from '../store/schema.ts';

type Schemas = components['schemas'];

/** What leaves the house, member by member: a new column stays private until it is written here. */
export function presentTimesheet(row: TimesheetView): Schemas['Timesheet'] {
  return {
    id: row.id,
    user_id: row.user_id,
    user_type: row.user_type,
    date: row.date,
    week: row.week,
    project_id: row.project_id,
    minutes: row.minutes,
    note: row.note,
    status: row.status,
    locked_reason: row.locked_reason,
    source:
      row.source_system === null || row.source_external_id === null
        ? null
        : { system: row.source_system, external_id: row.source_external_id },
    created_by: { kind: row.created_by_kind, id: row.created_by_id },
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
  };
}

export function presentProject(row: ProjectRow): Schemas['Project'] {
  return {
    project_id: row.project_id,
    name: row.name,
    client: row.client,
    open_from: row.open_from,
    open_to: row.open_to,
    archived_at: row.archived_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
  };
}
