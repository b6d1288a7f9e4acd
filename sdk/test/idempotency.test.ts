import { operations } from '@timesheets/sdk/operations';
import test from 'ava';
import { clientAnsweredBy, json, newEntry, problem } from './_client.ts';

const key = (request: Request | undefined) => request?.headers.get('idempotency-key') ?? undefined;

test('a write that takes an Idempotency-Key gets one, another for each call', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json({}, 201));
  await client.POST('/timesheets', { body: newEntry });
  await client.POST('/timesheets', { body: newEntry });
  await client.POST('/timesheets/batch', { body: { mode: 'atomic', items: [] } });
  const keys = requests.map(key);
  for (const sent of keys) t.regex(sent ?? '', /^[0-9a-f-]{36}$/);
  t.is(new Set(keys).size, 3);
});

test('the Idempotency-Key stays the same over all tries of a call', async (t) => {
  const { client, requests } = clientAnsweredBy((_, count) =>
    count < 3 ? problem(503, 'unavailable') : json({}, 201),
  );
  await client.POST('/timesheets', { body: newEntry });
  t.is(requests.length, 3);
  t.is(new Set(requests.map(key)).size, 1);
  for (const request of requests) t.deepEqual(await request.json(), newEntry);
});

test('the caller’s own Idempotency-Key wins', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json({}, 201));
  await client.POST('/timesheets', { params: { header: { 'Idempotency-Key': 'mine' } }, body: newEntry });
  t.is(key(requests[0]), 'mine');
});

test('the caller’s own way to make an Idempotency-Key is used', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json({}, 201), {
    createIdempotencyKey: () => 'made-1',
  });
  await client.POST('/timesheets', { body: newEntry });
  t.is(key(requests[0]), 'made-1');
});

const withKey = [
  'createTimesheet',
  'batchTimesheets',
  'saveTimesheetWeek',
  'copyTimesheetWeek',
  'submitTimesheetWeek',
  'withdrawTimesheetWeek',
  'approveTimesheetWeek',
  'rejectTimesheetWeek',
  'reopenTimesheetWeek',
  'decideApprovals',
];
for (const [id, { method, path }] of Object.entries(operations)) {
  const takesKey = withKey.includes(id);
  test(`${id} is sent ${takesKey ? 'with' : 'without'} an Idempotency-Key`, async (t) => {
    const { client, requests } = clientAnsweredBy(() => json({}));
    const params = {
      path: { id: 'x', week: '2026-W47', user_id: 'ann@abc.example', project_id: 'internal' },
    };
    const call = client.request as (method: string, path: string, init: object) => Promise<unknown>;
    await call(method, path, { params });
    t.is(requests.length, 1);
    t.is(requests[0]?.headers.has('idempotency-key'), takesKey);
  });
}

test('a week is handed in without a body, and then without a content type', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json({}));
  const params = { path: { week: '2026-W47' }, header: { 'If-Match': '"7"' } };
  await client.POST('/timesheet-weeks/{week}/submit', { params });
  await client.POST('/timesheet-weeks/{week}/submit', { params, body: { confirm_empty: true } });
  t.deepEqual(await Promise.all(requests.map((request) => request.text())), ['', '{"confirm_empty":true}']);
  t.deepEqual(
    requests.map(({ headers }) => headers.get('content-type')),
    [null, 'application/json'],
  );
});

test('operations that take none get none', async (t) => {
  const { client, requests } = clientAnsweredBy(() => json({}));
  await client.GET('/timesheets');
  await client.PUT('/projects/{project_id}', { params: { path: { project_id: 'a' } }, body: { name: 'A' } });
  t.deepEqual(requests.map(key), [undefined, undefined]);
});
