import type { TimesheetsClient } from '@timesheets/sdk';
import { addDays, addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';

/** Who asks. */
export interface Askers {
  ann: TimesheetsClient;
  mia: TimesheetsClient;
  machine: TimesheetsClient;
}

const today = new Date().toISOString().slice(0, 10);
const thisWeek = isoWeekOf(today);
const lastWeek = addWeeks(thisWeek, -1);
const project_id = 'project-1';
const user_id = 'person-00007@abc.example';

/** What clients ask and do most, by what it is to them. */
export const questions: Readonly<Record<string, (askers: Askers) => Promise<unknown>>> = {
  'my entries, newest first': ({ ann }) => ann.GET('/timesheets', { params: { query: { limit: 20 } } }),
  'my week': ({ ann }) => ann.GET('/timesheet-weeks/{week}', { params: { path: { week: lastWeek } } }),
  'my last 13 weeks': ({ ann }) => ann.GET('/timesheet-weeks', {}),
  'one cell of my week saved': ({ ann }) =>
    ann.PATCH('/timesheet-weeks/{week}/grid', {
      params: { path: { week: thisWeek }, header: { 'If-Match': '*' } },
      body: { cells: [{ project_id, date: today, minutes: 15 }] },
    }),
  'one entry logged': ({ ann }) =>
    ann.POST('/timesheets', { body: { date: today, project_id: 'project-2', minutes: 15 } }),
  'what waits for approval': ({ mia }) =>
    mia.GET('/approvals', { params: { query: { status: 'submitted' } } }),
  'who is missing': ({ mia }) => mia.GET('/approvals', { params: { query: { status: 'missing' } } }),
  'everybody’s entries, page 2': async ({ mia }) => {
    const query = { user_id: ['all'], limit: 50 };
    const { data } = await mia.GET('/timesheets', { params: { query } });
    await mia.GET('/timesheets', { params: { query: { ...query, cursor: data.next_cursor ?? '' } } });
  },
  'a batch pushed again': ({ machine }) => {
    const source = (n: number) => ({ system: 'contractor-tool', external_id: `again-${n}` });
    const timesheet = { user_id, user_type: 'contractor' as const, project_id, minutes: 1, date: today };
    const items = Array.from({ length: 100 }, (_, n) => ({
      op: 'upsert' as const,
      timesheet: { ...timesheet, date: addDays(today, -(n % 3)), source: source(n) },
    }));
    return machine.POST('/timesheets/batch', { body: { mode: 'per_item', items } });
  },
  'what changed of mine': ({ ann }) => ann.GET('/changes', { params: { query: { limit: 200 } } }),
  'what changed of a machine’s': ({ machine }) =>
    machine.GET('/changes', { params: { query: { limit: 200 } } }),
  'the totals of my month': ({ ann }) =>
    ann.GET('/reports/summary', {
      params: { query: { group_by: 'project', from: addDays(today, -30), to: today } },
    }),
  'the totals of everybody’s month': ({ mia }) =>
    mia.GET('/reports/summary', {
      params: { query: { user_id: ['all'], group_by: 'project', from: addDays(today, -30), to: today } },
    }),
  'the history of a week': ({ mia }) =>
    mia.GET('/timesheet-weeks/{week}/events', { params: { path: { week: lastWeek }, query: { user_id } } }),
};
