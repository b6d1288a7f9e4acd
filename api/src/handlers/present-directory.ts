import type { components } from '@timesheets/sdk/schema';
import type { PersonRow, SettingsRow } from '../store/schema.ts';

type Schemas = components['schemas'];

/** What leaves the house, member by member: a new column stays private until it is written here. */
export function presentPerson(row: PersonRow): Schemas['Person'] {
  return {
    user_id: row.user_id,
    email: row.email,
    name: row.name,
    user_type: row.user_type,
    active_from: row.active_from,
    active_to: row.active_to,
    target_minutes: row.target_minutes,
    last_seen_at: row.last_seen_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
    version: row.version,
  };
}

export function presentSettings(row: SettingsRow): Schemas['Settings'] {
  return { closed_through: row.closed_through, updated_at: row.updated_at, version: row.version };
}
