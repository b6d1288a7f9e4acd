import { addDays } from '@timesheets/sdk/calendar';
import { today } from '../_api.ts';
import { outcomes, postBatch, runBatch } from './_batch.ts';
import { create, entry } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listIds, listPage } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

for (const mode of ['per_item', 'atomic']) {
  test(`200 ${mode}: creates, changes and deletes in order, and says what is there now`, async (t, api) => {
    const ann = await api.person(unique('ann'));
    const [changed, deleted, same] = [await create(ann), await create(ann), await create(ann)];
    const results = await runBatch(
      ann,
      [
        { op: 'create', timesheet: entry({ note: 'new' }) },
        { op: 'update', id: changed.id, version: 1, timesheet: { minutes: 5, note: null } },
        { op: 'delete', id: deleted.id, version: 1 },
        { op: 'update', id: same.id, version: 1, timesheet: { minutes: 60 } },
      ],
      { mode },
    );
    t.deepEqual(outcomes(results), ['created', 'updated', 'deleted', 'unchanged']);
    t.deepEqual(
      results.map(({ index }) => index),
      [0, 1, 2, 3],
    );
    t.like(results[1]?.timesheet, { minutes: 5, version: 2 });
    t.is(results[2]?.timesheet, undefined);
    const { items } = await listPage(ann);
    const shown = results.flatMap(({ timesheet }) => timesheet ?? []);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    t.deepEqual([...items].sort(byId), shown.sort(byId));
  });
}

test('200 items are decided on top of those before them', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann, { minutes: 1440 });
  const results = await runBatch(ann, [
    { op: 'create', timesheet: entry({ minutes: 1 }) },
    { op: 'update', id, version: 1, timesheet: { minutes: 1000 } },
    { op: 'update', id, version: 1, timesheet: { minutes: 1 } },
    { op: 'create', timesheet: entry({ minutes: 440 }) },
    { op: 'create', timesheet: entry({ minutes: 1 }) },
    { op: 'update', id, version: 2, timesheet: { date: addDays(today, -1) } },
    { op: 'create', timesheet: entry({ minutes: 1000 }) },
    { op: 'delete', id, version: 3 },
    { op: 'delete', id, version: 4 },
  ]);
  const expected = [
    'day-full',
    'updated',
    'version-mismatch',
    'created',
    'day-full',
    'updated',
    'created',
    'deleted',
  ];
  t.deepEqual(outcomes(results), [...expected, 'not-found']);
  t.is(
    (await listPage(ann)).items.reduce((sum, { minutes }) => sum + minutes, 0),
    1440,
  );
});

test('200 per_item: a malformed item fails alone, its pointers lead into the request body', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const results = await runBatch(ann, [
    { op: 'create', timesheet: entry({ minutes: 0, status: 'open' }) },
    { op: 'create', timesheet: entry() },
    { op: 'jump' },
    5,
    null,
    { op: 'update', id: 'x', timesheet: {} },
    { op: 'create', timesheet: entry({ project_id: 'nowhere' }) },
    { op: 'delete', id: '019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b', version: 1 },
    { op: 'create' },
  ]);
  const pointers = results.map(
    ({ problem }) => problem && [...new Set(problem.errors.map((e) => e.pointer))].sort(),
  );
  t.deepEqual(pointers, [
    ['/items/0/timesheet/minutes', '/items/0/timesheet/status'],
    undefined,
    ['/items/2/op'],
    ['/items/3'],
    ['/items/4'],
    ['/items/5/id', '/items/5/timesheet', '/items/5/version'],
    ['/items/6/timesheet/project_id'],
    ['/items/7/id'],
    ['/items/8/timesheet'],
  ]);
  t.is(results[7]?.problem?.code, 'not-found');
  t.deepEqual(await listIds(ann), [results[1]?.timesheet?.id ?? '']);
});

test('4xx atomic: the first failure is the answer, its pointers name the item, nothing is stored', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const good = { op: 'create', timesheet: entry() };
  const atomic = (...items: unknown[]) => postBatch(ann, items, { mode: 'atomic' });
  const full = await atomic(good, good, { op: 'create', timesheet: entry({ minutes: 1440 }) });
  await expectProblem(t, full, 409, 'day-full', ['/items/2/timesheet/minutes']);
  const unknown = await atomic(good, {
    op: 'update',
    id: crypto.randomUUID(),
    version: 1,
    timesheet: { minutes: 1 },
  });
  await expectProblem(t, unknown, 404, 'not-found', ['/items/1/id']);
  const { id } = await create(ann);
  const stale = await atomic(good, { op: 'delete', id, version: 9 });
  await expectProblem(t, stale, 412, 'version-mismatch', ['/items/1/version']);
  const malformed = await atomic(good, { op: 'create', timesheet: entry({ minutes: 0 }) });
  await expectProblem(t, malformed, 400, 'invalid-request', ['/items/1/timesheet/minutes']);
  t.deepEqual(await listIds(ann), [id]);
});

test('200 and 403 deleting needs delete:timesheets as well', async (t, api) => {
  const userId = unique('ann');
  const { id } = await create(await api.person(userId));
  const ann = await api.person(userId, { scopes: ['read:timesheets', 'create:timesheets'] });
  const items = [
    { op: 'delete', id, version: 1 },
    { op: 'create', timesheet: entry({ note: 'kept' }) },
  ];
  const atomic = await postBatch(ann, items, { mode: 'atomic' });
  t.regex(atomic.headers.get('www-authenticate') ?? '', /scope="delete:timesheets"/);
  await expectProblem(t, atomic, 403, 'insufficient-scope');
  t.deepEqual(await listIds(ann), [id]);
  t.deepEqual(outcomes(await runBatch(ann, items)), ['insufficient-scope', 'created']);
  t.is((await listIds(ann)).length, 2);
});

test("200 somebody else's entries are not found, in a batch too", async (t, api) => {
  const { id } = await create(await api.person(unique('ann')));
  const manager = await api.person(unique('mia'));
  const results = await runBatch(manager, [
    { op: 'update', id, version: 1, timesheet: { minutes: 5 } },
    { op: 'delete', id, version: 1 },
    { op: 'create', timesheet: entry({ user_id: 'ann' }) },
    { op: 'upsert', timesheet: entry() },
  ]);
  t.deepEqual(outcomes(results), ['not-found', 'not-found', 'act-for-other-forbidden', 'invalid-request']);
});

test('400 faults of the envelope, in either mode', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const item = { op: 'create', timesheet: entry() };
  const refused: [Record<string, unknown>, string][] = [
    [{ items: [] }, '/items'],
    [{ items: Array.from({ length: 1001 }, () => item) }, '/items'],
    [{ items: item }, '/items'],
    [{ items: [item], mode: 'some' }, '/mode'],
    [{ items: [item], dry_run: 'yes' }, '/dry_run'],
    [{ items: [item], atomic: true }, '/atomic'],
  ];
  for (const [more, pointer] of refused) {
    await expectProblem(t, await postBatch(ann, [], more), 400, 'invalid-request', [pointer]);
  }
  t.deepEqual(await listIds(ann), []);
});
