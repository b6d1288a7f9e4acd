/** Never run: `tsc -p sdk/test` fails when a line that must not compile does, or the other way round. */
import {
  ApiError,
  type Change,
  type ChangePage,
  createCan,
  createGrid,
  createTimesheetsClient,
  diffGrid,
  exportTimesheets,
  followChanges,
  isEditable,
  listAll,
  listPages,
  type Me,
  type PagedPath,
  type Problem,
  type Summary,
  type SummaryItem,
  setCell,
  type Timesheet,
  type TimesheetsClient,
  type TimesheetWeek,
  type WeekEvent,
} from '@timesheets/sdk';
import type { Client } from 'openapi-fetch';
import type { paths } from '../src/generated/schema.ts';

declare const client: TimesheetsClient;

// What a call resolves to has its data; there is no error to look at.
export const me: Me = (await client.GET('/me')).data;
export const minutes: number | undefined = (await client.GET('/timesheets')).data.items[0]?.minutes;
export const created: Timesheet = (
  await client.POST('/timesheets', { body: { date: '2026-11-20', project_id: 'internal', minutes: 5 } })
).data;
export const stream: ReadableStream<Uint8Array> | null = (
  await client.GET('/timesheets', { parseAs: 'stream' })
).data;
// @ts-expect-error the API has no such member
(await client.GET('/me')).data.password;
// @ts-expect-error a deletion has no body to answer
(await client.DELETE('/timesheets/{id}', { params: { path: { id: 'x' }, header: { 'If-Match': '*' } } })).data
  .id;

// Paths, methods, parameters and bodies are those of the contract.
// @ts-expect-error no such path
client.GET('/timesheet');
// @ts-expect-error no such method on this path
client.PATCH('/timesheets');
// @ts-expect-error the path parameter is missing
client.GET('/timesheets/{id}');
// @ts-expect-error If-Match is missing
client.DELETE('/timesheets/{id}', { params: { path: { id: 'x' } } });
// @ts-expect-error the body is missing
client.POST('/timesheets', {});
// @ts-expect-error minutes are a number
client.POST('/timesheets', { body: { date: '2026-11-20', project_id: 'internal', minutes: '5' } });
// @ts-expect-error no such write
client.POST('/timesheets/batch', { body: { mode: 'atomic', items: [{ op: 'merge' }] } });
// @ts-expect-error a deletion names the version that was seen
client.POST('/timesheets/batch', { body: { mode: 'atomic', items: [{ op: 'delete', id: 'x' }] } });
client.POST('/timesheets/batch', {
  body: { mode: 'atomic', items: [{ op: 'delete', id: 'x', version: 1 }] },
});
// @ts-expect-error no such sort
client.GET('/timesheets', { params: { query: { sort: 'minutes' } } });

// A body that may be left out may be left out, and no header that is needed.
const thisWeek = { path: { week: '2026-W47' }, header: { 'If-Match': '"7"' } };
const theirWeek = { ...thisWeek, path: { ...thisWeek.path, user_id: 'ann@abc.example' } };
export const handedIn: TimesheetWeek = (
  await client.POST('/timesheet-weeks/{week}/submit', { params: thisWeek })
).data;
client.POST('/timesheet-weeks/{week}/submit', { params: thisWeek, body: { confirm_empty: true } });
client.POST('/timesheet-weeks/{week}/withdraw', { params: thisWeek });
client.POST('/approvals/{user_id}/{week}/approve', { params: theirWeek });
// @ts-expect-error a rejection says why
client.POST('/approvals/{user_id}/{week}/reject', { params: theirWeek });
// @ts-expect-error If-Match is missing
client.POST('/timesheet-weeks/{week}/submit', { params: { path: { week: '2026-W47' } } });
// @ts-expect-error there is nothing to say with it
client.POST('/timesheet-weeks/{week}/withdraw', { params: thisWeek, body: {} });

// A list gives items of its own kind, and takes its own parameters.
export const entries: AsyncGenerator<Timesheet> = listAll(client, '/timesheets');
export const events: AsyncGenerator<WeekEvent> = listAll(client, '/timesheet-weeks/{week}/events', {
  params: { path: { week: '2026-W47' } },
});
export const groups: AsyncGenerator<SummaryItem> = listAll(client, '/reports/summary', {
  params: { query: { from: '2026-11-01', to: '2026-11-30', group_by: 'project' } },
  signal: AbortSignal.timeout(1000),
});
export const summaries: AsyncGenerator<Summary> = listPages(client, '/reports/summary', {
  params: { query: { from: '2026-11-01', to: '2026-11-30' } },
});
export const paged: PagedPath[] = [
  '/timesheets',
  '/timesheet-weeks',
  '/timesheet-weeks/{week}/events',
  '/approvals',
  '/reports/summary',
  '/people',
  '/projects',
];
// @ts-expect-error no list
listAll(client, '/me');
// @ts-expect-error one thing, and a parameter in its path
listAll(client, '/timesheets/{id}', { params: { path: { id: 'x' } } });
// @ts-expect-error a stream, not pages
listAll(client, '/timesheets/export');
// @ts-expect-error a feed that never ends
listAll(client, '/changes');
// @ts-expect-error nothing to read
listPages(client, '/timesheets/batch');
// @ts-expect-error no such parameter
listAll(client, '/timesheets', { params: { query: { user: 'ann@abc.example' } } });
// @ts-expect-error the path parameter is missing
listAll(client, '/timesheet-weeks/{week}/events');
// @ts-expect-error pages are JSON
listPages(client, '/timesheets', { parseAs: 'text' });

export const changes: AsyncGenerator<ChangePage> = followChanges(client, {
  params: { query: { cursor: 'x', user_id: ['all'] } },
  pollMs: 5000,
});
export const change: Change | undefined = (await changes.next()).value?.items[0];
// @ts-expect-error the feed has no such parameter
followChanges(client, { params: { query: { since: '2026-11-20' } } });
export const exported: AsyncGenerator<Timesheet> = exportTimesheets(client, {
  params: { query: { from: '2026-11-01', to: '2026-11-30' } },
});
// @ts-expect-error an export has no pages
export const unpaged = exportTimesheets(client, { params: { query: { limit: 50 } } });

// A grid is not changed, and its changes are what the operation takes.
const grid = setCell(createGrid(handedIn, [{ project_id: 'internal' }]), {
  project_id: 'internal',
  date: '2026-11-20',
  minutes: 60,
});
client.PATCH('/timesheet-weeks/{week}/grid', { params: thisWeek, body: diffGrid(grid) });
for (const cell of grid.rows.flatMap(({ cells }) => cells)) {
  if (!isEditable(grid.week, cell)) continue;
  // @ts-expect-error a cell is set with setCell
  cell.minutes = 5;
}

// It is openapi-fetch's client, so what builds on that (openapi-react-query, say) takes it.
export const plain: Client<paths> = client;

createTimesheetsClient({
  baseUrl: 'https://timesheets.example/api/v1',
  getAccessToken: async () => undefined,
});
// @ts-expect-error there is no way to call without asking for an access token
createTimesheetsClient({ baseUrl: 'https://timesheets.example/api/v1' });
// @ts-expect-error getAccessToken resolves to a text
createTimesheetsClient({ baseUrl: 'https://timesheets.example/api/v1', getAccessToken: async () => null });

const can = createCan(['read:timesheets']);
can('listTimesheets', 'others');
can('saveTimesheetWeek', 'delete');
// @ts-expect-error no such operation
can('dropTimesheets');
// @ts-expect-error no such condition of this operation
can('listTimesheets', 'delete');
// @ts-expect-error no condition at all
can('getMe', 'others');

export function words(error: unknown): string {
  if (!(error instanceof ApiError)) return '';
  const problem: Problem | undefined = error.problem;
  // @ts-expect-error whether the problem could be read is not known
  problem.detail;
  // @ts-expect-error errors are not to be changed
  error.errors.push({ pointer: '', code: '', detail: '' });
  return error.code === 'day-full' ? error.detail : error.title;
}
