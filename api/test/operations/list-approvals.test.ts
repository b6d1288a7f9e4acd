import { ownScopes } from '../_api.ts';
import { audience } from '../_issuer.ts';
import { approvalKeys, approvalsPage, approverScopes, decided, handIn, submitted } from './_approvals.ts';
import { runBatch } from './_batch.ts';
import { create, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { waitUntilSeen } from './_seen.ts';
import { dayOf, etag, getWeek, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(2);

/** What an access token says of a person. */
const profile = (name: string, email: string, userType = 'employee') => ({
  [`${audience}name`]: name,
  [`${audience}email`]: email,
  [`${audience}user_type`]: userType,
});

test('200 lists by default what was handed in, with whose it is, its totals and what can be done', async (t, api) => {
  const userId = unique('ann');
  const claims = profile('Ann Example', `${userId}@abc.example`);
  const ann = await api.person(userId, { claims });
  await create(ann, { date: dayOf(week, 1), minutes: 90 });
  await waitUntilSeen(api.store, [userId]);
  const handedIn = await handIn(ann, week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const response = await mia.fetch(`/approvals?q=${userId}`);
  t.is(response.headers.get('cache-control'), 'no-store');
  const { items, next_cursor } = await approvalsPage(mia, `q=${userId}`);
  t.is(next_cursor, null);
  t.is(items.length, 1);
  t.like(items[0], {
    user_id: userId,
    name: 'Ann Example',
    email: `${userId}@abc.example`,
    user_type: 'employee',
    week,
    status: 'submitted',
    total_minutes: 150,
    target_minutes: null,
    allowed_actions: ['approve', 'reject'],
    submitted_at: handedIn.submitted_at,
    decided_at: null,
    decided_by: null,
    comment: null,
    version: 3,
  });
  t.deepEqual(
    items[0]?.days.map(({ date, minutes, locked_reason }) => `${date} ${minutes} ${locked_reason}`),
    [60, 90, 0, 0, 0, 0, 0].map((minutes, day) => `${dayOf(week, day)} ${minutes} week-locked`),
  );
  const { rows: _, ...summary } = await getWeek(mia, week, userId);
  t.deepEqual(items[0], summary);
});

test('200 each state lists its own weeks alone, and no week that nobody has touched', async (t, api) => {
  const prefix = unique('st');
  const mia = await api.person(unique('mia'));
  const everybody = ['o', 's', 'a', 'r', 'w', 'n'].map((letter) => `${prefix}-${letter}`);
  const people = new Map<string, Awaited<ReturnType<typeof api.person>>>();
  for (const userId of everybody) people.set(userId, await api.person(userId));
  const of = (letter: string) => {
    const caller = people.get(`${prefix}-${letter}`);
    if (!caller) throw new Error('nobody');
    return caller;
  };
  await create(of('o'), { date: dayOf(week) });
  await handIn(of('s'), week);
  await decided(mia, 'approve', await handIn(of('a'), week));
  await decided(mia, 'reject', await handIn(of('r'), week));
  await withdraw(of('w'), week, etag(await handIn(of('w'), week)));
  await of('n').fetch('/me');
  await waitUntilSeen(api.store, everybody);
  const expected = { open: 'ow', submitted: 's', approved: 'a', rejected: 'r' };
  for (const [status, letters] of Object.entries(expected)) {
    const keys = [...letters].map((letter) => `${prefix}-${letter} ${week}`).sort();
    t.deepEqual(await approvalKeys(mia, `q=${prefix}&status=${status}`), keys, status);
    t.deepEqual(await approvalKeys(mia, `q=${prefix}&status=${status}&week=${week}`), keys, status);
    t.deepEqual(await approvalKeys(mia, `q=${prefix}&status=${status}&week=${weeksAgo(3)}`), []);
  }
  t.deepEqual(await approvalKeys(mia, `q=${prefix}`), [`${prefix}-s ${week}`]);
});

test('200 what a machine pushed is there once its person has handed it in', async (t, api) => {
  const userId = unique('carla');
  const machine = await api.machine();
  await runBatch(machine, [
    { op: 'upsert', timesheet: pushed(userId, unique('1'), { date: dayOf(week), minutes: 300 }) },
    { op: 'upsert', timesheet: pushed(userId, unique('2'), { date: dayOf(week, 6), minutes: 30 }) },
  ]);
  const mia = await api.person(unique('mia'));
  t.deepEqual(await approvalKeys(mia, `q=${userId}`), []);
  const carla = await api.person(userId, { scopes: ownScopes });
  await submitted(carla, week);
  const { items } = await approvalsPage(mia, `q=${userId}&user_type=contractor`);
  t.like(items[0], { user_id: userId, user_type: 'contractor', total_minutes: 330, version: 3 });
  t.deepEqual(await approvalKeys(mia, `q=${userId}&user_type=employee`), []);
});

test('200 a week of his own gives nobody a decision', async (t, api) => {
  const userId = unique('max');
  const handedIn = await handIn(await api.person(userId), week);
  const actionsOf = async (scopes?: readonly string[]) => {
    const max = await api.person(userId, scopes && { scopes });
    const { items } = await approvalsPage(max, `q=${userId}`);
    return items.map(({ allowed_actions }) => allowed_actions);
  };
  t.deepEqual(await actionsOf(), [['withdraw']]);
  t.deepEqual(await actionsOf(approverScopes), [[]]);
  await decided(await api.person(unique('mia')), 'approve', handedIn);
  const { items } = await approvalsPage(await api.person(userId), `q=${userId}&status=approved`);
  t.deepEqual(items[0]?.allowed_actions, []);
});

test('200 weeks are listed newest first, and within one by user_id', async (t, api) => {
  const prefix = unique('so');
  for (const [letter, count] of [
    ['b', 3],
    ['A', 2],
    ['b', 2],
    ['c', 4],
    ['a', 2],
  ] as const) {
    await handIn(await api.person(`${prefix}${letter}`), weeksAgo(count));
  }
  const mia = await api.person(unique('mia'));
  t.deepEqual(await approvalKeys(mia, `q=${prefix}`), [
    ...['A', 'a', 'b'].map((letter) => `${prefix}${letter} ${weeksAgo(2)}`),
    `${prefix}b ${weeksAgo(3)}`,
    `${prefix}c ${weeksAgo(4)}`,
  ]);
});

test('200 two weeks of one person each have their own totals', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await handIn(ann, week, 11);
  await handIn(ann, weeksAgo(3), 22);
  const { items } = await approvalsPage(await api.person(unique('mia')), `q=${userId}`);
  t.deepEqual(
    items.map(({ days, total_minutes }) => [days[0]?.minutes, total_minutes]),
    [
      [11, 11],
      [22, 22],
    ],
  );
});

test('200 q finds a part of the name, the address or the user_id, in any case, and takes nothing for a wildcard', async (t, api) => {
  const mark = unique('q');
  const people = {
    [`${mark}-one`]: profile(`Ärmel Ÿ ${mark} 100% O_Neil`, `First.Last-${mark}@abc.example`),
    // The same letters, composed of two characters each.
    [`${mark}-two`]: profile(`A\u0308RMEL ${mark} ΟΔΥΣΣΕΥΣ`, `other@${mark}.example`),
    [`${mark}-ТРИ`]: profile(`back\\slash ${mark}`, `100x-onneil@${mark}.test`),
  };
  const mia = await api.person(unique('mia'));
  for (const [userId, claims] of Object.entries(people)) {
    const caller = await api.person(userId, { claims });
    await handIn(caller, week);
    await waitUntilSeen(api.store, [userId]);
  }
  const found = async (q: string) =>
    (await approvalKeys(mia, `q=${encodeURIComponent(q)}`))
      .filter((key) => key.startsWith(mark))
      .map((key) => key.slice(mark.length + 1, mark.length + 4));
  t.deepEqual(await found(mark.toUpperCase()), ['one', 'two', 'ТРИ']);
  t.deepEqual(await found(`ärmel ÿ ${mark}`), ['one']);
  t.deepEqual(await found(`ÄRMEL ${mark}`), ['two']);
  t.deepEqual(await found(`${mark} οδυσσευς`), ['two']);
  t.deepEqual(await found(`${mark} οδυσσευσ`), ['two']);
  t.deepEqual(await found(`FIRST.last-${mark}@ABC`), ['one']);
  t.deepEqual(await found(`OTHER@${mark}`), ['two']);
  t.deepEqual(await found(`${mark}-три`), ['ТРИ']);
  t.deepEqual(await found(`${mark} 100%`), ['one']);
  t.deepEqual(await found(`${mark}%o_neil`), []);
  t.deepEqual(await found(`${mark} 100% o_neil`), ['one']);
  t.deepEqual(await found('%'), ['one']);
  t.deepEqual(await found(`back\\slash ${mark}`), ['ТРИ']);
  t.deepEqual(await found(`${mark}_`), []);
  t.deepEqual(await found(`${mark}'`), []);
});

test('200 a machine with the scope reads the list, and can decide on nothing', async (t, api) => {
  const userId = unique('ann');
  await handIn(await api.person(userId), week);
  const { items } = await approvalsPage(await api.machine({ scopes: approverScopes }), `q=${userId}`);
  t.deepEqual(
    items.map(({ user_id, allowed_actions }) => [user_id, allowed_actions]),
    [[userId, []]],
  );
});

test('403 insufficient-scope for a person and a machine without approve:timesheets', async (t, api) => {
  for (const caller of [
    await api.person(unique('ann'), { scopes: ownScopes }),
    await api.person(unique('dan'), { scopes: ['read:timesheets', 'manage:directory'] }),
    await api.machine(),
  ]) {
    const response = await caller.fetch('/approvals');
    t.regex(response.headers.get('www-authenticate') ?? '', /scope="approve:timesheets"/);
    await expectProblem(t, response, 403, 'insufficient-scope');
  }
});

test('400 for a state that is none, a week that the calendar does not have, and an empty search', async (t, api) => {
  const mia = await api.person(unique('mia'));
  const refused = {
    'status=draft': '/query/status',
    'status=': '/query/status',
    'week=2025-W53': '/query/week',
    'week=2026-47': '/query/week',
    'user_type=robot': '/query/user_type',
    'q=': '/query/q',
    'q=%00': '/query/q',
    'limit=201': '/query/limit',
    'status=open&status=missing': '/query/status',
  };
  for (const [query, pointer] of Object.entries(refused)) {
    await expectProblem(t, await mia.fetch(`/approvals?${query}`), 400, 'invalid-request', [pointer]);
  }
});
