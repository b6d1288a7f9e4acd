import { audience } from '../_issuer.ts';
import { postBatch, runBatch } from './_batch.ts';
import { create, entry, patch, post, pushed, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { waitUntilSeen } from './_seen.ts';
import { listWeekEvents, requestWeekEvents } from './_week-events.ts';
import { copyWeek, dayOf, decide, etag, getWeek, saveGrid, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const date = dayOf(week);
const project_id = 'acme-website';

test('200 what became of an entry: who, when, before and after, newest first', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { claims: { [`${audience}name`]: 'Ann Exämple' } });
  const start = new Date().toISOString();
  const { id } = await create(ann, { date, note: 'Größe' });
  await waitUntilSeen(api.store, [userId]);
  await patch(ann, id, { minutes: 90, note: null }, '*');
  await remove(ann, id, '*');
  const response = await requestWeekEvents(ann, week);
  t.is(response.headers.get('cache-control'), 'no-store');
  const { items, next_cursor } = await listWeekEvents(ann, week);
  t.is(next_cursor, null);
  const first = { date, project_id, minutes: 60, note: 'Größe' };
  const second = { date, project_id, minutes: 90, note: '' };
  const about = {
    actor: { kind: 'person', id: userId, name: 'Ann Exämple' },
    timesheet_id: id,
    comment: null,
  };
  t.deepEqual(
    items.map(({ seq: _, at: __, ...event }) => event),
    [
      { action: 'timesheet.delete', ...about, before: second, after: null },
      { action: 'timesheet.update', ...about, before: first, after: second },
      { action: 'timesheet.create', ...about, before: null, after: first },
    ] as never,
  );
  const instants = items.map(({ at }) => at);
  t.deepEqual(instants, instants.toSorted().toReversed());
  t.true((instants.at(-1) ?? '') >= start && (instants[0] ?? 'z') <= new Date().toISOString());
  const numbers = items.map(({ seq }) => seq);
  t.deepEqual(
    numbers,
    numbers.toSorted((one, other) => other - one),
  );
  t.is(new Set(numbers).size, 3);
});

test('200 every transition: who took it, from where to where, and the comment of a decision', async (t, api) => {
  const userId = unique('ann');
  const miaId = unique('mia');
  const [ann, mia] = [await api.person(userId), await api.person(miaId)];
  await create(ann, { date });
  const tag = async () => etag(await getWeek(ann, week));
  await submit(ann, week, '*');
  await withdraw(ann, week, '*');
  await submit(ann, week, '*');
  await decide(mia, 'reject', userId, week, await tag(), 'Friday is missing.');
  await submit(ann, week, '*');
  await decide(mia, 'approve', userId, week, await tag(), 'Thank you.');
  await decide(mia, 'reopen', userId, week, await tag(), 'Two hours too many.');
  await submit(ann, week, '*');
  await decide(mia, 'approve', userId, week, await tag());
  const { items } = await listWeekEvents(ann, week);
  t.deepEqual(
    items
      .toReversed()
      .slice(1)
      .map(({ action, actor, timesheet_id, before, after, comment }) => [
        action,
        actor.kind,
        actor.id === userId ? 'ann' : actor.id === miaId ? 'mia' : actor.id,
        timesheet_id,
        before,
        after,
        comment,
      ]),
    [
      ['week.submit', 'ann', 'open', 'submitted', null],
      ['week.withdraw', 'ann', 'submitted', 'open', null],
      ['week.submit', 'ann', 'open', 'submitted', null],
      ['week.reject', 'mia', 'submitted', 'rejected', 'Friday is missing.'],
      ['week.submit', 'ann', 'rejected', 'submitted', null],
      ['week.approve', 'mia', 'submitted', 'approved', 'Thank you.'],
      ['week.reopen', 'mia', 'approved', 'open', 'Two hours too many.'],
      ['week.submit', 'ann', 'open', 'submitted', null],
      ['week.approve', 'mia', 'submitted', 'approved', null],
    ].map(([action, who, from, to, comment]) => [
      action,
      'person',
      who,
      null,
      { status: from },
      { status: to },
      comment,
    ]),
  );
});

test('200 grid, copy and batch leave one event for each entry they changed', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const other = await addProject(api);
  await create(ann, { date: dayOf(weeksAgo(2), 3) });
  const cell = (minutes: number) => [{ project_id: other, date, minutes }];
  await saveGrid(ann, week, [...cell(5), { project_id, date, minutes: 6 }], '*');
  await saveGrid(ann, week, cell(5), '*');
  await saveGrid(ann, week, cell(7), '*');
  await saveGrid(ann, week, cell(0), '*');
  await copyWeek(ann, weeksAgo(2), week, '*');
  await runBatch(ann, [
    { op: 'create', timesheet: entry({ date }) },
    { op: 'create', timesheet: entry({ date, minutes: 1440 }) },
  ]);
  const { items } = await listWeekEvents(ann, week);
  const [create_, update, delete_] = ['timesheet.create', 'timesheet.update', 'timesheet.delete'];
  t.deepEqual(items.map(({ action }) => action).toReversed(), [
    create_,
    create_,
    update,
    delete_,
    create_,
    create_,
  ] as never);
});

test('200 what was refused, tried out or repeated leaves nothing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.deepEqual(await listWeekEvents(ann, week), { items: [], next_cursor: null });
  const { id } = await create(ann, { date });
  await patch(ann, id, { minutes: 60 }, '*');
  await patch(ann, id, { minutes: 61 }, '"9"');
  await saveGrid(ann, week, [{ project_id: 'nowhere', date, minutes: 5 }], '*');
  await runBatch(ann, [{ op: 'create', timesheet: entry({ date }) }], { dry_run: true });
  const atomic = [
    { op: 'create', timesheet: entry({ date }) },
    { op: 'delete', id, version: 9 },
  ];
  t.is((await postBatch(ann, atomic, { mode: 'atomic' })).status, 412);
  await withdraw(ann, week, '*');
  const key = { 'idempotency-key': unique('key') };
  for (const _ of [1, 2]) await submit(ann, week, '"1"', {}, key);
  const { items } = await listWeekEvents(ann, week);
  t.deepEqual(
    items.map(({ action }) => action),
    ['week.submit', 'timesheet.create'],
  );
});

test('200 an entry that moves to another week stands in the history of both', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const there = dayOf(weeksAgo(3), 6);
  const { id } = await create(ann, { date, note: 'moves' });
  await patch(ann, id, { date: there }, '*');
  const [here, other] = [await listWeekEvents(ann, week), await listWeekEvents(ann, weeksAgo(3))];
  t.deepEqual(
    here.items.map(({ action }) => action),
    ['timesheet.update', 'timesheet.create'],
  );
  t.deepEqual(other.items, here.items.slice(0, 1));
  t.like(other.items[0], { timesheet_id: id, before: { date }, after: { date: there } });
  t.deepEqual((await listWeekEvents(ann, weeksAgo(2))).items, [], 'and in that of no other');
  await remove(ann, id, '*');
  t.is((await listWeekEvents(ann, week)).items.length, 2, 'what comes then is only where it is');
  t.is((await listWeekEvents(ann, weeksAgo(3))).items.length, 2);
});

test("200 a machine's writes are named by its client_id; it has no name", async (t, api) => {
  const [userId, externalId, machine] = [unique('carla'), unique('1'), await api.machine()];
  const pushIt = (more: Record<string, unknown>) =>
    runBatch(machine, [{ op: 'upsert', timesheet: pushed(userId, externalId, { date, ...more }) }]);
  await post(machine, pushed(userId, unique('2'), { date }));
  await pushIt({});
  await pushIt({});
  await pushIt({ minutes: 61 });
  await pushIt({ date: dayOf(weeksAgo(2)) });
  const mia = await api.person('mia');
  const { items } = await listWeekEvents(mia, week, `user_id=${userId}`);
  t.deepEqual(
    items.map(({ action, actor }) => ({ action, actor })),
    ['timesheet.update', 'timesheet.update', 'timesheet.create', 'timesheet.create'].map((action) => ({
      action,
      actor: { kind: 'client', id: 'pusher', name: null },
    })) as never,
  );
  t.is((await listWeekEvents(mia, weeksAgo(2), `user_id=${userId}`)).items.length, 1);
});

test('400 a week that does not exist, and parameters that do not', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await expectProblem(t, await requestWeekEvents(ann, '2025-W53'), 400, 'invalid-request', ['/path/week']);
  const unknown = await requestWeekEvents(ann, week, 'from=2026-W01');
  await expectProblem(t, unknown, 400, 'unknown-parameter', ['/query/from']);
});
