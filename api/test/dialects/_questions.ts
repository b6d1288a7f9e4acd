import { addDays } from '@timesheets/sdk/calendar';
import { today } from './_steps.ts';

/** What a question may be about. */
export interface About {
  whom: string;
  day: string;
  week: string;
  project: string;
  /** The id of an entry, and the version of something. */
  id: string;
}

const span = `from=${addDays(today, -60)}&to=${addDays(today, 3)}`;
const q = encodeURIComponent;

/** A place in a list of the question whose fingerprint a page of it has shown, made up. */
const forged = (...places: string[]) => Buffer.from(JSON.stringify(['x', ...places])).toString('base64url');

/** Every way of asking, good and bad. */
export const questions: readonly ((about: About) => string)[] = [
  () => '/timesheets',
  () => '/timesheets?user_id=all&limit=5',
  () => '/timesheets?user_id=all&limit=7&sort=date',
  ({ whom }) => `/timesheets?user_id=${q(whom)}&limit=3`,
  ({ whom, day }) => `/timesheets?user_id=${q(whom)}&user_id=ann&from=${day}&limit=4`,
  ({ project }) => `/timesheets?user_id=all&project_id=${project}&sort=date`,
  ({ week }) => `/timesheets?week=${week}`,
  () => '/timesheets?user_id=all&status=rejected',
  () => '/timesheets?user_id=all&status=open&limit=3&sort=date',
  () => '/timesheets?system=erp&external_id=%C3%A4%2F7',
  () => `/timesheets?user_id=all&${span}&q=%CE%BF%CE%B4%CF%85%CF%83`,
  () => `/timesheets?user_id=all&${span}&q=${q('%_\\')}`,
  () => `/timesheets?user_id=all&${span}&q=${q('STRASSE')}`,
  () => `/timesheets?user_id=all&updated_since=2020-06-10T08:05:00%2B00:00`,
  () => '/timesheets?updated_since=0000-01-01T00:00:00Z',
  () => '/timesheets?updated_since=9999-12-31T23:59:59-23:59',
  () => '/timesheets?from=0001-01-01&to=9999-12-31',
  () => '/timesheets?from=0000-01-01',
  () => `/timesheets?cursor=${forged('2020-02-31', 'x')}`,
  ({ id }) => `/timesheets/${id}`,
  ({ id }) => `/timesheets/${id.toUpperCase()}`,
  () => '/timesheets/ffffffff-ffff-ffff-ffff-ffffffffffff',
  ({ week }) => `/timesheet-weeks/${week}`,
  ({ week, whom }) => `/timesheet-weeks/${week}?user_id=${q(whom)}`,
  ({ week, whom }) => `/timesheet-weeks/${week}/events?user_id=${q(whom)}&limit=4`,
  () => '/timesheet-weeks/0001-W01',
  () => '/timesheet-weeks/9999-W52',
  () => '/timesheet-weeks?user_id=all&limit=9',
  () => '/timesheet-weeks?status=submitted',
  ({ whom }) => `/timesheet-weeks?user_id=${q(whom)}&status=open&limit=3`,
  ({ week }) => `/approvals?week=${week}&limit=2`,
  () => '/approvals?status=approved&limit=3',
  () => '/approvals?status=missing&limit=2',
  ({ week }) => `/approvals?status=missing&week=${week}&user_type=contractor`,
  () => `/approvals?status=rejected&q=${q('A')}`,
  ...['project', 'user', 'week', 'day', 'user_type'].map(
    (group) => () => `/reports/summary?user_id=all&group_by=${group}&${span}&limit=3`,
  ),
  ({ project }) => `/reports/summary?group_by=day&project_id=${project}&status=open`,
  ({ day }) => `/people?active_on=${day}`,
  () => `/people?q=${q('_')}`,
  () => '/people?limit=2',
  () => '/projects?limit=1',
  ({ day }) => `/projects?open_on=${day}`,
  () => '/settings',
  () => '/me',
  () => '/changes?limit=4',
  () => '/changes?user_id=all&limit=200',
  () => `/timesheets/export?user_id=all&${span}`,
  () => '/timesheets/export?status=submitted',
];
