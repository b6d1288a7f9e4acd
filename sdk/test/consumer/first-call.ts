// What a client team writes on its first day. A test copies it into an empty project, type-checks it and runs it there.
import { createServer } from 'node:http';
import {
  ApiError,
  createCan,
  createTimesheetsClient,
  etagOf,
  listAll,
  type Timesheet,
} from '@timesheets/sdk';
import { formatDuration, isoWeekOf, parseDuration, sumMinutes } from '@timesheets/sdk/calendar';
import { operations } from '@timesheets/sdk/operations';
import type { components } from '@timesheets/sdk/schema';

const server = createServer((request, response) => {
  const known = request.url === '/api/v1/timesheets?week=2026-W47';
  response.writeHead(known ? 200 : 404, {
    'content-type': known ? 'application/json' : 'application/problem+json',
  });
  response.end(
    JSON.stringify(
      known
        ? { items: [{ minutes: 90 }, { minutes: 30 }], next_cursor: null }
        : {
            code: 'not-found',
            detail: request.headers.authorization === undefined ? 'no access token' : 'none',
          },
    ),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('no port');

const client = createTimesheetsClient({
  baseUrl: `http://127.0.0.1:${address.port}/api/v1`,
  getAccessToken: async ({ forceRefresh }) => (forceRefresh ? 'access-token-2' : 'access-token-1'),
});
const { data: page } = await client.GET('/timesheets', { params: { query: { week: '2026-W47' } } });
const entries: Timesheet[] = page.items;
const first: components['schemas']['Timesheet'] | undefined = entries[0];
const listed: number[] = [];
for await (const { minutes } of listAll(client, '/timesheets', { params: { query: { week: '2026-W47' } } })) {
  listed.push(minutes);
}
const code = await client.GET('/timesheets/{id}', { params: { path: { id: 'x' } } }).then(
  () => 'found',
  (error: unknown) => (error instanceof ApiError ? error.code : 'other'),
);
// @ts-expect-error the types are there: minutes are a number
await client.POST('/timesheets', { body: { minutes: 'x' } }).catch(() => {});
server.close();
server.closeAllConnections();

console.log(
  JSON.stringify({
    sum: formatDuration(sumMinutes(entries)),
    first: first?.minutes,
    listed,
    code,
    can: createCan(['read:timesheets'])('listTimesheets', 'others'),
    etag: etagOf(3),
    week: isoWeekOf('2027-01-01'),
    parsed: parseDuration('1h30'),
    path: operations.getTimesheet.path,
  }),
);
