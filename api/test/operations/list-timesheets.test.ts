import { addDays, isoWeekOf } from '@timesheets/sdk/calendar';
import { putProject, today } from '../_api.ts';
import { create, patch, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listIds, listNotes, listPage } from './_list.ts';
import { setWeekStatus } from './_locks.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

test('200 an empty list for somebody who has logged nothing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.deepEqual(await listPage(ann), { items: [], next_cursor: null });
});

test('200 own entries as they are read one by one, newest day first or oldest first', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const old = await create(ann, { date: addDays(today, -2) });
  const recent = await create(ann);
  const middle = await create(ann, { date: addDays(today, -1) });
  t.deepEqual((await listPage(ann)).items, [recent, middle, old]);
  t.deepEqual(await listIds(ann, 'sort=date'), [old.id, middle.id, recent.id]);
});

test('200 from and to include their days', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const note of ['0', '1', '2', '3'])
    await create(ann, { date: addDays('2026-03-10', Number(note)), note });
  t.deepEqual(await listNotes(ann, 'from=2026-03-11&to=2026-03-12'), ['1', '2']);
  t.deepEqual(await listNotes(ann, 'from=2026-03-12'), ['2', '3']);
  t.deepEqual(await listNotes(ann, 'to=2026-03-10'), ['0']);
});

test('200 by week, also across the turn of the year', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const date of ['2025-12-28', '2025-12-29', '2026-01-04', '2026-01-05'])
    await create(ann, { date, note: date });
  t.deepEqual(await listNotes(ann, 'week=2026-W01'), ['2025-12-29', '2026-01-04']);
});

test('200 by project', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const other = unique('other');
  await putProject(await api.person('mia'), other);
  await create(ann);
  const { id } = await create(ann, { project_id: other });
  t.deepEqual(await listIds(ann, `project_id=${other}`), [id]);
});

test('200 by status of the week', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const open = await create(ann);
  const approved = await create(ann, { date: addDays(today, -7) });
  await setWeekStatus(api.store, userId, isoWeekOf(approved.date), 'approved');
  t.deepEqual(await listIds(ann, 'status=approved'), [approved.id]);
  t.deepEqual(await listIds(ann, 'status=open'), [open.id]);
  t.deepEqual(await listIds(ann, 'status=rejected'), []);
  const [shown] = (await listPage(ann, 'status=approved')).items;
  t.like(shown, { status: 'approved', locked_reason: 'week-locked' });
});

test('200 by system and external id', async (t, api) => {
  const userId = unique('carla');
  const machine = await api.machine();
  const externalId = unique('ä/1');
  const found = (await (await post(machine, pushed(userId, externalId))).json()) as { id: string };
  await post(machine, pushed(userId, unique('2')));
  const carla = await api.person(userId, {
    claims: { 'https://api.timesheets.test/user_type': 'contractor' },
  });
  await create(carla);
  t.is((await listIds(carla)).length, 3);
  t.is((await listIds(carla, 'system=erp')).length, 2);
  const query = `external_id=${encodeURIComponent(externalId)}`;
  t.deepEqual(await listIds(carla, `system=erp&${query}`), [found.id]);
  t.deepEqual(await listIds(machine, query), [found.id]);
  await expectProblem(t, await carla.fetch(`/timesheets?${query}`), 400, 'invalid-request', [
    '/query/external_id',
  ]);
});

test('200 updated_since takes any offset and includes its instant', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const first = await create(ann);
  const second = await create(ann);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const changed = (await (await patch(ann, first.id, { minutes: 5 }, '*')).json()) as { updated_at: string };
  t.true(changed.updated_at > second.updated_at);
  t.deepEqual(await listIds(ann, `updated_since=${changed.updated_at}`), [first.id]);
  const local = new Date(Date.parse(changed.updated_at) + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
  t.deepEqual(await listIds(ann, `updated_since=${encodeURIComponent(local)}`), [first.id]);
  t.is((await listIds(ann, `updated_since=${second.updated_at}`)).includes(second.id), true);
});

test('400 names what is unknown, repeated, out of bounds or contradictory', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const refused: [string, string][] = [
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=10&limit=10', 'limit'],
    ['sort=minutes', 'sort'],
    ['from=2026-02-29', 'from'],
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['week=2026-W54', 'week'],
    ['updated_since=yesterday', 'updated_since'],
    ['status=draft', 'status'],
    ['user_id=', 'user_id/0'],
  ];
  for (const [query, name] of refused) {
    const response = await ann.fetch(`/timesheets?${query}`);
    await expectProblem(t, response, 400, 'invalid-request', [`/query/${name}`]);
  }
  const unknown = await ann.fetch('/timesheets?userid=bob&page=2');
  await expectProblem(t, unknown, 400, 'unknown-parameter', ['/query/userid', '/query/page']);
});
