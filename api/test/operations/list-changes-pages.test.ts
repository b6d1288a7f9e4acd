import { addDays } from '@timesheets/sdk/calendar';
import { ownScopes, putProject, today } from '../_api.ts';
import { approverScopes, runDecisions, submitted } from './_approvals.ts';
import { runBatch } from './_batch.ts';
import { changesPage, followerOf, has, nameOf, withoutProjects } from './_changes.ts';
import { create, entry, patch, remove } from './_entries.ts';
import { listPage } from './_list.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { dayOf, getWeek, weeksAgo } from './_weeks.ts';

const test = onEachDialectSerially();

test('200 pages of every size give each thing of one large transaction once', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const mia = await api.person('mia');
  for (let n = 0; n < 12; n += 1) await putProject(mia, unique(`p${n}`));
  const items = Array.from({ length: 500 }, (_, n) => ({
    op: 'create',
    timesheet: entry({ date: addDays(today, -(n % 70)), minutes: 1 }),
  }));
  const results = await runBatch(ann, items);
  const ids = results.map(({ timesheet }) => timesheet?.id ?? '');
  const weeks = new Set(results.map(({ timesheet }) => timesheet?.week));
  // Deletions of one transaction, and a week of its own, between and behind.
  const gone = ids.slice(0, 60);
  await runBatch(
    ann,
    gone.map((id) => ({ op: 'delete', id, version: 1 })),
  );
  const mark = await create(ann, { date: dayOf(weeksAgo(30)) });
  const whole = withoutProjects(await followerOf(ann).readUntil((got) => has(got, mark.id)));
  t.is(new Set(whole.map(nameOf)).size, whole.length);
  t.is(whole.filter(({ op }) => op === 'delete').length, 60);
  t.is(whole.filter(({ kind }) => kind === 'timesheet_week').length, weeks.size + 1);
  t.is(whole.filter(({ kind, op }) => kind === 'timesheet' && op === 'upsert').length, 441);
  for (const limit of [1, 2, 3, 7, 64, 199]) {
    const got = await followerOf(ann).read(limit);
    t.deepEqual(withoutProjects(got).map(nameOf), whole.map(nameOf), `limit ${limit}`);
    t.is(new Set(got.map(nameOf)).size, got.length);
  }
});

test('200 has_more says whether there is more, also when a page is full', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const follower = followerOf(ann);
  const first = await create(ann, { date: dayOf(weeksAgo(1)) });
  await follower.readUntil((got) => has(got, `${userId}/${first.week}`));
  const { id } = await create(ann, { date: dayOf(weeksAgo(1)) });
  // Wait until both are there, without going on.
  await followerOf(ann).readUntil((got) => has(got, id) && has(got, `${userId}/${first.week}`, 2));
  const at = `cursor=${follower.cursor}`;
  const one = await changesPage(ann, `limit=1&${at}`);
  t.deepEqual([one.items.length, one.has_more], [1, true]);
  const two = await changesPage(ann, `limit=2&${at}`);
  t.deepEqual([two.items.length, two.has_more], [2, false]);
  const rest = await changesPage(ann, `limit=1&cursor=${one.next_cursor}`);
  t.deepEqual([rest.items.length, rest.has_more], [1, false]);
  t.deepEqual([...one.items, ...rest.items], two.items);
  const end = await changesPage(ann, `limit=1&cursor=${rest.next_cursor}`);
  t.deepEqual([end.items.length, end.has_more], [0, false]);
  t.is(typeof end.next_cursor, 'string');
});

test('200 the places of people go into cursors, whatever their user_ids look like', async (t, api) => {
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const suffixes = ['@abc.example', ' Ann "Ex"', '-日本😀', `-${'x'.repeat(230)}`];
  const userIds = suffixes.map((suffix) => (unique('u') + suffix).slice(0, 255).padEnd(12, '.'));
  userIds.unshift(unique('long').padEnd(255, 'é'));
  for (const userId of userIds) {
    await create(await api.person(userId, { scopes: ownScopes }), { date: dayOf(weeksAgo(1)) });
  }
  const query = userIds.map((userId) => `user_id=${encodeURIComponent(userId)}`).join('&');
  const keys = userIds.map((userId) => `${userId}/${weeksAgo(1)}`);
  const whole = await followerOf(mia, query).readUntil((got) => keys.every((key) => has(got, key)));
  const got = await followerOf(mia, query).read(1);
  t.deepEqual(withoutProjects(got).map(nameOf), withoutProjects(whole).map(nameOf));
});

test('200 nothing is left out of a pass while things are written, and it ends with what is there', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1) ids.push((await create(ann, { date: dayOf(weeksAgo(1 + (n % 3))) })).id);
  const follower = followerOf(ann);
  const turns = [
    () => patch(ann, ids[0] ?? '', { minutes: 5 }, '*'),
    () => remove(ann, ids[1] ?? '', '*'),
    () => patch(ann, ids[11] ?? '', { date: dayOf(weeksAgo(7)) }, '*'),
    () => create(ann, { date: dayOf(weeksAgo(2)) }),
    () => submitted(ann, weeksAgo(3)),
    () => patch(ann, ids[0] ?? '', { minutes: 6 }, '*'),
  ];
  let page = await changesPage(ann, 'limit=2');
  follower.got.push(...page.items);
  for (const turn of turns) {
    await turn();
    page = await changesPage(ann, `limit=2&cursor=${page.next_cursor}`);
    follower.got.push(...page.items);
  }
  follower.cursor = page.next_cursor;
  const mark = await create(ann, { date: dayOf(weeksAgo(20)) });
  await follower.readUntil((got) => has(got, mark.id), 2);
  const copy = new Map(follower.got.map((change) => [change.id, change]));
  const { items } = await listPage(ann, 'limit=200');
  for (const item of items) t.deepEqual(copy.get(item.id)?.timesheet, item);
  const there = [...copy.values()].filter(({ kind, op }) => kind === 'timesheet' && op === 'upsert');
  t.is(there.length, items.length);
  for (const { timesheet_week } of copy.values()) {
    if (timesheet_week) t.like(await getWeek(ann, timesheet_week.week), timesheet_week);
  }
});

test('200 many decisions of one transaction come in pages, each once', async (t, api) => {
  const mia = await api.person(unique('mia'));
  const userIds = Array.from({ length: 5 }, (_, n) => unique(`ann${n}`));
  const weeks = [1, 2, 3].map(weeksAgo);
  const decisions: { action: 'approve'; user_id: string; week: string; version: number }[] = [];
  for (const userId of userIds) {
    const ann = await api.person(userId, { scopes: ownScopes });
    for (const week of weeks) {
      await create(ann, { date: dayOf(week) });
      const { version } = await submitted(ann, week);
      decisions.push({ action: 'approve', user_id: userId, week, version });
    }
  }
  const query = userIds.map((userId) => `user_id=${userId}`).join('&');
  const follower = followerOf(mia, query);
  await follower.readUntil((got) =>
    decisions.every((one) => has(got, `${one.user_id}/${one.week}`, one.version)),
  );
  t.true((await runDecisions(mia, decisions)).every(({ status }) => status === 'decided'));
  const got = withoutProjects(
    await follower.readUntil(
      (all) => decisions.every((one) => has(all, `${one.user_id}/${one.week}`, one.version + 1)),
      4,
    ),
  );
  t.is(got.length, 30);
  t.is(new Set(got.map(nameOf)).size, 30);
  for (const { timesheet, timesheet_week } of got) t.is((timesheet ?? timesheet_week)?.status, 'approved');
});
