import { setTimeout as delay } from 'node:timers/promises';
import type { Timesheet } from '@timesheets/sdk';
import { type Caller, read } from '../_api.ts';
import { outcomes, postBatch, runBatch } from './_batch.ts';
import { create, entry, patch, post, pushed, remove } from './_entries.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import {
  copyWeek,
  dayOf,
  decide,
  etag,
  getWeek,
  requestWeek,
  saveGrid,
  submit,
  weeksAgo,
  withdraw,
} from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const [monday, tuesday] = [dayOf(week), dayOf(week, 1)];
const etagOf = async (caller: Caller) => (await requestWeek(caller, week)).headers.get('etag');
const getEntry = async (caller: Caller, id: string) =>
  read<Timesheet>(await caller.fetch(`/timesheets/${id}`));

test('200 the ETag counts what a person creates, changes and deletes one by one', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.is(await etagOf(ann), '"0"');
  const { id } = await create(ann, { date: monday });
  t.is(await etagOf(ann), '"1"');
  await patch(ann, id, { minutes: 75 }, '*');
  t.is(await etagOf(ann), '"2"');
  await patch(ann, id, { date: tuesday }, '*');
  t.is(await etagOf(ann), '"3"');
  await patch(ann, id, { minutes: 75 }, '*');
  t.is(await etagOf(ann), '"3"', 'nothing was changed');
  await remove(ann, id, '*');
  t.is(await etagOf(ann), '"4"');
});

test('200 the ETag counts every write of a batch, and none of one that stored nothing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const two = [monday, tuesday].map((date) => ({ op: 'create', timesheet: entry({ date }) }));
  const [first] = await runBatch(ann, two);
  t.is(await etagOf(ann), '"2"');
  const id = first?.timesheet?.id ?? '';
  await runBatch(ann, [
    { op: 'update', id, version: 1, timesheet: { minutes: 5 } },
    { op: 'update', id, version: 2, timesheet: { minutes: 5 } },
    { op: 'delete', id, version: 2 },
    { op: 'delete', id, version: 2 },
  ]);
  t.is(await etagOf(ann), '"4"', 'one update and one deletion');
  await runBatch(ann, two, { dry_run: true });
  const refused = await postBatch(ann, [...two, { op: 'delete', id, version: 9 }], { mode: 'atomic' });
  t.is(refused.status, 404);
  t.is(await etagOf(ann), '"4"');
});

test('200 the ETag counts every cell that a grid changes and every entry that is copied', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const other = await addProject(api);
  const cells = [
    { project_id: 'acme-website', date: monday, minutes: 60 },
    { project_id: other, date: monday, minutes: 30 },
    { project_id: other, date: tuesday, minutes: 0 },
  ];
  const saved = await saveGrid(ann, week, cells, '"0"');
  t.is(saved.headers.get('etag'), '"2"');
  t.is(await etagOf(ann), '"2"');
  await create(ann, { date: dayOf(weeksAgo(2), 3) });
  const copied = await copyWeek(ann, weeksAgo(2), week, '"2"');
  t.is(copied.headers.get('etag'), '"3"');
  t.is(await etagOf(ann), '"3"');
});

test('200 the ETag counts what a machine pushes, and not what is there already', async (t, api) => {
  const [machine, userId] = [await api.machine(), unique('carla')];
  const carla = await api.person(userId);
  const item = (externalId: string, minutes: number) => ({
    op: 'upsert',
    timesheet: pushed(userId, `${userId}-${externalId}`, { date: monday, minutes, user_type: 'employee' }),
  });
  await runBatch(machine, [item('1', 60), item('2', 60)]);
  t.is(await etagOf(carla), '"2"');
  t.deepEqual(outcomes(await runBatch(machine, [item('1', 60), item('2', 61)])), ['unchanged', 'updated']);
  t.is(await etagOf(carla), '"3"');
  await post(machine, item('3', 1).timesheet);
  t.is(await etagOf(carla), '"4"');
});

test('200 an entry that moves to another week is a change of both', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann, { date: monday });
  await patch(ann, id, { date: dayOf(weeksAgo(2)) }, '*');
  t.is((await getWeek(ann, week)).version, 2);
  t.is((await getWeek(ann, weeksAgo(2))).version, 1);
});

test("200 another week's and another person's writes do not count", async (t, api) => {
  const [ann, bob] = [await api.person(unique('ann')), await api.person(unique('bob'))];
  await create(ann, { date: monday });
  await create(bob, { date: monday });
  await create(ann, { date: dayOf(weeksAgo(2), 6) });
  t.is(await etagOf(ann), '"1"');
});

test('200 the ETag counts every transition, whoever takes it', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date: monday });
  const steps: (() => Promise<Response>)[] = [
    () => submit(ann, week, '"1"'),
    () => withdraw(ann, week, '"2"'),
    () => submit(ann, week, '"3"'),
    () => decide(mia, 'reject', userId, week, '"4"', 'Friday is missing.'),
    () => submit(ann, week, '"5"'),
    () => decide(mia, 'approve', userId, week, '"6"'),
    () => decide(mia, 'reopen', userId, week, '"7"', 'Two hours too many.'),
  ];
  for (const [index, step] of steps.entries()) {
    const response = await step();
    t.is(response.status, 200, await response.clone().text());
    t.is(response.headers.get('etag'), `"${index + 2}"`);
    t.is(await etagOf(ann), `"${index + 2}"`);
  }
});

test('200 a transition raises version and updated_at of its entries, and of no others', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  const inside = await create(ann, { date: monday });
  const outside = await create(ann, { date: dayOf(week, 7) });
  const before = await create(ann, { date: dayOf(week, -1) });
  const theirs = await create(await api.person(unique('bob')), { date: monday });
  let last = inside;
  for (const step of [
    () => submit(ann, week, '*'),
    () => withdraw(ann, week, '*'),
    () => submit(ann, week, '*'),
    async () => decide(mia, 'approve', userId, week, etag(await getWeek(ann, week))),
    async () => decide(mia, 'reopen', userId, week, etag(await getWeek(ann, week)), 'Once more.'),
  ]) {
    await delay(5);
    t.is((await step()).status, 200);
    const now = await getEntry(ann, inside.id);
    t.is(now.version, last.version + 1);
    t.true(now.updated_at > last.updated_at);
    t.is(now.created_at, inside.created_at);
    last = now;
  }
  t.is((await patch(ann, inside.id, { minutes: 1 }, '"1"')).status, 412);
  for (const { id } of [outside, before]) t.is((await getEntry(ann, id)).version, 1);
  t.is((await getEntry(mia, theirs.id)).version, 1);
});
