import { addDays, addWeeks } from '@timesheets/sdk/calendar';
import type { PersonRow } from '../../src/store/schema.ts';
import { ownScopes } from '../_api.ts';
import {
  approvalKeys,
  approvalsPage,
  approverScopes,
  decided,
  handIn,
  submitted,
  walkApprovals,
} from './_approvals.ts';
import { create, post, pushed, remove } from './_entries.ts';
import { addPerson, lastWeek, managerAt, wednesday } from './_missing.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { settableClock } from './_second-app.ts';
import { waitUntilSeen } from './_seen.ts';
import { dayOf, decide, etag, getWeek, submit, withdraw } from './_weeks.ts';

const test = onEachDialectSerially();
const at = settableClock();
const onKiritimatiAt = settableClock({ TIME_ZONE: 'Pacific/Kiritimati' });
const week = lastWeek;
const [monday, sunday] = [dayOf(week), dayOf(week, 6)];

test('200 missing are those who were active in the week, be it for its first or its last day', async (t, api) => {
  const prefix = unique('ac');
  const people: Record<string, Partial<PersonRow>> = {
    'from-sunday': { active_from: sunday },
    'from-monday-after': { active_from: addDays(sunday, 1) },
    'from-long-ago': { active_from: '1999-01-01' },
    'to-monday': { active_from: '2020-01-01', active_to: monday },
    'to-sunday-before': { active_from: '2020-01-01', active_to: addDays(monday, -1) },
    'one-day': { active_from: dayOf(week, 3), active_to: dayOf(week, 3) },
    'signed-in-sunday': { signed_in_from: sunday },
    'signed-in-monday-after': { signed_in_from: addDays(sunday, 1) },
    'signed-in-and-left': { signed_in_from: '2026-01-05', active_to: addDays(monday, -1) },
    'signed-in-and-leaving': { signed_in_from: '2026-01-05', active_to: monday },
    // The directory knows better than the first sign-in.
    'signed-in-before-active': { signed_in_from: '2026-01-05', active_from: addDays(sunday, 1) },
    'signed-in-after-active': { signed_in_from: addDays(sunday, 1), active_from: sunday },
    'never-here': {},
    'left-never-here': { active_to: '2030-01-01' },
  };
  for (const [name, more] of Object.entries(people)) await addPerson(api, `${prefix}-${name}`, more);
  const mia = await managerAt(api, wednesday, at);
  const expected = [
    'from-long-ago',
    'from-sunday',
    'one-day',
    'signed-in-after-active',
    'signed-in-and-leaving',
    'signed-in-sunday',
    'to-monday',
  ].map((name) => `${prefix}-${name} ${week}`);
  t.deepEqual(await approvalKeys(mia, `status=missing&q=${prefix}`), expected);
  t.deepEqual(await approvalKeys(mia, `status=missing&q=${prefix}&week=${week}`), expected);
});

test('200 without a first day in the directory it is that of the first entry, whoever wrote it', async (t, api) => {
  const prefix = unique('en');
  const on = async (name: string, date: string) => {
    const userId = `${prefix}-${name}`;
    const source = { user_type: 'employee', date };
    t.is((await post(await api.machine(), pushed(userId, unique('1'), source))).status, 201);
  };
  await on('in-it', sunday);
  await on('weeks-before', '2026-01-05');
  await on('day-after', addDays(sunday, 1));
  // Who never had an entry that is still there, and never signed in to log time, has not begun.
  const [gone, seen] = [`${prefix}-deleted`, `${prefix}-approver`];
  const cleaner = await api.person(gone, { scopes: ['create:timesheets', 'delete:timesheets'] });
  await remove(cleaner, (await create(cleaner, { date: monday })).id, '*');
  await (await api.person(seen, { scopes: approverScopes })).fetch('/me');
  await waitUntilSeen(api.store, [gone, seen]);
  const mia = await managerAt(api, wednesday, at);
  t.deepEqual(
    await approvalKeys(mia, `status=missing&q=${prefix}`),
    ['in-it', 'weeks-before'].map((name) => `${prefix}-${name} ${week}`),
  );
});

test('200 the first sign-in that lets somebody log time makes him active from that day on, where the company is', async (t, api) => {
  const prefix = unique('si');
  // Sunday evening in Greenwich is Monday there.
  const there = await onKiritimatiAt(api, `${sunday}T10:00:00Z`);
  const signIn = async (name: string, scopes: readonly string[]) => {
    await there(await api.person(`${prefix}-${name}`, { scopes })).fetch('/me');
    await waitUntilSeen(api.store, [`${prefix}-${name}`]);
  };
  await signIn('logs', ownScopes);
  await signIn('approves', approverScopes);
  const mia = await managerAt(api, '2026-03-25T12:00:00Z', at);
  t.deepEqual(await approvalKeys(mia, `status=missing&q=${prefix}&week=${week}`), []);
  t.deepEqual(await approvalKeys(mia, `status=missing&q=${prefix}&week=${addWeeks(week, 1)}`), [
    `${prefix}-logs ${addWeeks(week, 1)}`,
  ]);
});

test('200 open and rejected weeks are missing, touched or not; those handed in are not', async (t, api) => {
  const prefix = unique('st');
  const mia = await managerAt(api, wednesday, at);
  const person = async (name: string) => {
    await addPerson(api, `${prefix}-${name}`, { active_from: '2026-01-05' });
    return api.person(`${prefix}-${name}`);
  };
  await person('untouched');
  await create(await person('open'), { date: dayOf(week, 2), minutes: 45 });
  await handIn(await person('submitted'), week);
  await decided(mia, 'approve', await handIn(await person('approved'), week));
  await decided(mia, 'reject', await handIn(await person('rejected'), week));
  const reopened = await handIn(await person('reopened'), week);
  await decided(mia, 'approve', reopened);
  await decided(mia, 'reopen', reopened);
  const empty = await person('empty');
  await submitted(empty, week);
  const withdrawn = await person('withdrawn');
  await withdraw(withdrawn, week, etag(await handIn(withdrawn, week)));
  // Another week says nothing of this one.
  await handIn(await person('other-week'), addWeeks(week, -1));
  const { items } = await approvalsPage(mia, `status=missing&q=${prefix}`);
  t.deepEqual(
    items.map((item) => [item.user_id.slice(prefix.length + 1), item.status, item.total_minutes]),
    [
      ['open', 'open', 45],
      ['other-week', 'open', 0],
      ['rejected', 'rejected', 60],
      ['reopened', 'open', 60],
      ['untouched', 'open', 0],
      ['withdrawn', 'open', 60],
    ],
  );
  for (const { week: listed, days, allowed_actions } of items) {
    t.is(listed, week);
    t.is(days[0]?.date, monday);
    t.deepEqual(allowed_actions, []);
  }
  const untouched = items.find(({ user_id }) => user_id === `${prefix}-untouched`);
  const { rows: _, ...summary } = await getWeek(mia, week, `${prefix}-untouched`);
  t.deepEqual(untouched, summary);
  t.like(untouched, { version: 0, submitted_at: null, decided_at: null, comment: null });
});

test('200 handing in takes somebody off the list, and taking back puts him there again', async (t, api) => {
  const userId = unique('ann');
  await addPerson(api, userId, { active_from: '2026-01-05' });
  const ann = await api.person(userId);
  const mia = await managerAt(api, wednesday, at);
  const listed = () => approvalKeys(mia, `status=missing&q=${userId}`);
  t.deepEqual(await listed(), [`${userId} ${week}`]);
  t.is((await submit(ann, week, '"0"', { confirm_empty: true })).status, 200);
  t.deepEqual(await listed(), []);
  t.is((await withdraw(ann, week, '"1"')).status, 200);
  t.deepEqual(await listed(), [`${userId} ${week}`]);
  t.is((await submit(ann, week, '"2"', { confirm_empty: true })).status, 200);
  t.is((await decide(mia, 'reject', userId, week, '"3"', 'Nothing at all?')).status, 200);
  t.deepEqual(await listed(), [`${userId} ${week}`]);
});

test('200 user_type and q narrow it', async (t, api) => {
  const prefix = unique('ty');
  await addPerson(api, `${prefix}-e`, { active_from: '2026-01-05', name: 'Ólafur' });
  await addPerson(api, `${prefix}-c`, { active_from: '2026-01-05', user_type: 'contractor' });
  const mia = await managerAt(api, wednesday, at);
  t.deepEqual(await approvalKeys(mia, `status=missing&q=${prefix}&user_type=contractor`), [
    `${prefix}-c ${week}`,
  ]);
  t.deepEqual(
    (await approvalKeys(mia, `status=missing&user_type=employee&q=${encodeURIComponent('ÓLAFUR')}`)).filter(
      (key) => key.startsWith(prefix),
    ),
    [`${prefix}-e ${week}`],
  );
});

test('200 pages give everybody once, also while people hand in and new ones come', async (t, api) => {
  const prefix = unique('pg');
  const userIds = Array.from({ length: 7 }, (_, n) => `${prefix}${n}@abc.example`);
  for (const userId of userIds) await addPerson(api, userId, { active_from: '2026-01-05' });
  const mia = await managerAt(api, wednesday, at);
  const all = userIds.map((userId) => `${userId} ${week}`);
  for (const limit of [1, 2, 3, 7, 200]) {
    t.deepEqual(await walkApprovals(mia, `status=missing&q=${prefix}&limit=${limit}`), all, `limit ${limit}`);
  }
  const keys = await walkApprovals(mia, `status=missing&q=${prefix}&limit=2`, async (page) => {
    if (page !== 0) return;
    await submitted(await api.person(userIds[0] ?? ''), week);
    await submitted(await api.person(userIds[3] ?? ''), week);
    await addPerson(api, `${prefix}0a`, { active_from: '2026-01-05' });
    await addPerson(api, `${prefix}5a`, { active_from: '2026-01-05' });
  });
  t.deepEqual(keys, [0, 1, 2, 4, 5].map((n) => all[n]).toSpliced(5, 0, `${prefix}5a ${week}`, all[6]));
});

test('200 whoever approves and logs time is missing himself, and sees what he can do', async (t, api) => {
  const userId = unique('max');
  await addPerson(api, userId, { active_from: '2026-01-05' });
  const max = (await at(api, wednesday))(await api.person(userId));
  const { items } = await approvalsPage(max, `status=missing&q=${userId}`);
  t.deepEqual(
    items.map(({ user_id, allowed_actions }) => [user_id, allowed_actions]),
    [[userId, ['edit', 'submit']]],
  );
});
