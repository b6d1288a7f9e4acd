import type { Timesheet } from '@timesheets/sdk';
import { isoWeekOf } from '@timesheets/sdk/calendar';

let count = 0;

/** An entry as the API gives it; ids rise in the order they are made. */
export function timesheet(change: Partial<Timesheet> = {}): Timesheet {
  count += 1;
  const date = change.date ?? '2026-11-20';
  return {
    id: `019aa1b2-7c3d-7e4f-8a5b-${String(count).padStart(12, '0')}`,
    user_id: 'ann@abc.example',
    user_type: 'employee',
    date,
    week: isoWeekOf(date),
    project_id: 'acme-website',
    minutes: 60,
    note: '',
    status: 'open',
    locked_reason: null,
    source: null,
    created_by: { kind: 'person', id: 'ann@abc.example' },
    created_at: '2026-11-20T16:50:00.000Z',
    updated_at: '2026-11-20T16:50:00.000Z',
    version: 1,
    ...change,
  };
}
