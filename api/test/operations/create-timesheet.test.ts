import type { Timesheet } from '@timesheets/sdk';
import { addDays, isoWeekOf } from '@timesheets/sdk/calendar';
import { putProject, read, today } from '../_api.ts';
import { create, entry, post } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

test('201 stores the entry and says where it is', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const response = await post(ann, entry({ minutes: 90, note: 'Überstunden\nam Checkout' }));
  t.is(response.status, 201);
  const created = await read<Timesheet>(response);
  t.is(response.headers.get('location'), `/api/v1/timesheets/${created.id}`);
  t.is(response.headers.get('etag'), '"1"');
  t.is(response.headers.get('cache-control'), 'no-store');
  t.is(response.headers.get('idempotency-replayed'), null);
  t.like(created, {
    user_id: userId,
    user_type: 'employee',
    date: today,
    week: isoWeekOf(today),
    project_id: 'acme-website',
    minutes: 90,
    note: 'Überstunden\nam Checkout',
    status: 'open',
    locked_reason: null,
    source: null,
    created_by: { kind: 'person', id: userId },
    version: 1,
  });
  t.regex(created.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  const found = await ann.fetch(new URL(created.id, 'http://x/timesheets/').pathname);
  t.deepEqual(await read<Timesheet>(found), created);
});

test('201 an entry keeps the user type that the access token claims', async (t, api) => {
  const claims = { 'https://api.timesheets.test/user_type': 'contractor' };
  const carla = await api.person(unique('carla'), { claims });
  t.is((await create(carla)).user_type, 'contractor');
});

test('201 a person may name himself', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  t.is((await create(ann, { user_id: userId, user_type: 'employee' })).user_id, userId);
});

test('201 on the first and the last day that time can be logged on', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.is((await create(ann, { date: '2000-01-01' })).week, '1999-W52');
  t.is((await post(ann, entry({ date: addDays(today, 90) }))).status, 201);
});

test('400 date-out-of-range one day before 2000 and 91 days ahead', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const date of ['1999-12-31', addDays(today, 91)]) {
    await expectProblem(t, await post(ann, entry({ date })), 400, 'date-out-of-range', ['/date']);
  }
});

test('400 unknown-project', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const response = await post(ann, entry({ project_id: 'nowhere' }));
  await expectProblem(t, response, 400, 'unknown-project', ['/project_id']);
});

test('400 names every member that is read-only, unknown, wrong or missing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const body = { date: '2026-02-30', minutes: 1441, status: 'approved', week: '2026-W01', id: 'x' };
  const problem = await expectProblem(t, await post(ann, body), 400, 'invalid-request');
  const pointers = problem.errors.map(({ pointer }) => pointer).sort();
  t.deepEqual(pointers, ['/date', '/id', '/minutes', '/project_id', '/status', '/week']);
});

test('400 refuses minutes that are no whole number from 1 to 1440', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const minutes of [0, -5, 1.5, 1441, '60', null, true]) {
    await expectProblem(t, await post(ann, entry({ minutes })), 400, 'invalid-request', ['/minutes']);
  }
});

test('400 a person sends no source', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const response = await post(ann, entry({ source: { system: 'erp', external_id: '1' } }));
  await expectProblem(t, response, 400, 'invalid-request', ['/source']);
});

test('403 act-for-other-forbidden, the same whether that person exists or not', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const known = unique('bob');
  await create(await api.person(known));
  for (const user_id of [known, unique('nobody')]) {
    const response = await post(ann, entry({ user_id }));
    await expectProblem(t, response, 403, 'act-for-other-forbidden', ['/user_id']);
  }
  t.is(
    (await api.store.db.selectFrom('timesheet').where('user_id', '=', known).selectAll().execute()).length,
    1,
  );
});

test('409 user-type-mismatch when a person names another type than his', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const response = await post(ann, entry({ user_type: 'contractor' }));
  await expectProblem(t, response, 409, 'user-type-mismatch', ['/user_type']);
});

test('409 day-full tells how much room is left', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { minutes: 1400 });
  const problem = await expectProblem(t, await post(ann, entry({ minutes: 41 })), 409, 'day-full', [
    '/minutes',
  ]);
  t.regex(problem.errors[0]?.detail ?? '', /\b40\b/);
  t.is((await post(ann, entry({ minutes: 40 }))).status, 201);
  t.is((await post(ann, entry({ minutes: 1, date: addDays(today, -1) }))).status, 201);
});

test('409 project-closed before, after and when archived; open on both border days', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const manager = await api.person('mia');
  const [first, last] = [addDays(today, -3), addDays(today, -1)];
  const bounded = unique('bounded');
  await putProject(manager, bounded, { open_from: first, open_to: last });
  for (const date of [first, last]) {
    t.is((await post(ann, entry({ project_id: bounded, date }))).status, 201);
  }
  for (const date of [addDays(first, -1), addDays(last, 1)]) {
    const response = await post(ann, entry({ project_id: bounded, date }));
    await expectProblem(t, response, 409, 'project-closed', ['/project_id']);
  }
  const archived = unique('archived');
  await putProject(manager, archived, { archived: true });
  await expectProblem(t, await post(ann, entry({ project_id: archived })), 409, 'project-closed', [
    '/project_id',
  ]);
});
