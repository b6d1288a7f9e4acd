import type { Person } from '@timesheets/sdk';

export function person(members: Partial<Person> = {}): Person {
  return {
    user_id: 'ann@abc.example',
    email: 'ann@abc.example',
    name: 'Ann Example',
    user_type: 'employee',
    active_from: '2026-01-01',
    active_to: null,
    target_minutes: 2310,
    last_seen_at: null,
    created_at: '2026-01-01T08:00:00.000Z',
    updated_at: '2026-01-01T08:00:00.000Z',
    version: 4,
    ...members,
  };
}
