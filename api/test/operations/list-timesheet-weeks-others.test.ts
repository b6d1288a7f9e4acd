import { ownScopes } from '../_api.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { listAllWeeks, listWeekPage } from './_week-list.ts';
import { dayOf, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const one = `from=${week}&to=${week}`;

test('200 the weeks of several people, within a week by user_id', async (t, api) => {
  const userIds = ['ann', 'bob', 'Zoe'].map(unique).toSorted();
  const [first = '', second = '', third = ''] = userIds;
  for (const userId of userIds) await create(await api.person(userId), { date: dayOf(week) });
  const query = `from=${weeksAgo(2)}&to=${week}&user_id=${third}&user_id=${first}&user_id=${second}`;
  t.deepEqual(
    await listAllWeeks(await api.person('mia'), query),
    [week, weeksAgo(2)].flatMap((each) => userIds.map((userId) => `${userId} ${each}`)),
  );
});

test('200 a person who is named twice is listed once', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  t.deepEqual(await listAllWeeks(ann, `${one}&user_id=${userId}&user_id=${userId}`), [`${userId} ${week}`]);
  await create(ann, { date: dayOf(week) });
  const mia = await api.person('mia');
  t.deepEqual(await listAllWeeks(mia, `${one}&user_id=${userId}&user_id=${userId}`), [`${userId} ${week}`]);
});

test('200 all stands for everybody, also for those a machine has pushed for', async (t, api) => {
  const [annId, carlaId] = [unique('ann'), unique('carla')];
  await create(await api.person(annId), { date: dayOf(week) });
  await post(await api.machine(), pushed(carlaId, unique('1'), { date: dayOf(week) }));
  const found = await listAllWeeks(await api.person('mia'), `${one}&user_id=all&limit=200`);
  for (const userId of [annId, carlaId]) t.true(found.includes(`${userId} ${week}`));
  t.deepEqual(found, found.toSorted());
  t.is(new Set(found).size, found.length);
});

test('200 without user_id an approver gets his own weeks alone', async (t, api) => {
  const userId = unique('mia');
  await create(await api.person(unique('ann')), { date: dayOf(week) });
  t.deepEqual(await listAllWeeks(await api.person(userId), one), [`${userId} ${week}`]);
});

test('200 somebody nobody has heard of has no weeks, and hides those of nobody else', async (t, api) => {
  const userId = unique('ann');
  await create(await api.person(userId), { date: dayOf(week) });
  const mia = await api.person('mia');
  t.deepEqual((await listWeekPage(mia, `${one}&user_id=${unique('nobody')}`)).items, []);
  const both = await listAllWeeks(mia, `${one}&user_id=${unique('nobody')}&user_id=${userId}`);
  t.deepEqual(both, [`${userId} ${week}`]);
});

test('403 others without the scope, the same whether they exist or not', async (t, api) => {
  const [annId, bobId] = [unique('ann'), unique('bob')];
  await create(await api.person(annId), { date: dayOf(week) });
  const bob = await api.person(bobId, { scopes: ownScopes });
  for (const query of [
    `user_id=${annId}`,
    `user_id=${unique('nobody')}`,
    `user_id=${bobId}&user_id=${annId}`,
    'user_id=all',
  ]) {
    const response = await bob.fetch(`/timesheet-weeks?${query}`);
    t.regex(response.headers.get('www-authenticate') ?? '', /scope="approve:timesheets"/);
    await expectProblem(t, response, 403, 'insufficient-scope');
  }
  t.is((await listAllWeeks(bob, `${one}&user_id=${bobId}`)).length, 1);
});

test('400 all beside names, and what cannot be a user_id', async (t, api) => {
  const mia = await api.person('mia');
  for (const query of ['user_id=all&user_id=ann', 'user_id=', 'user_id=a/b']) {
    const response = await mia.fetch(`/timesheet-weeks?${query}`);
    const { errors } = await expectProblem(t, response, 400, 'invalid-request');
    t.true(errors.every(({ pointer }) => pointer.startsWith('/query/user_id')));
  }
});

test('403 a machine has no weeks, and needs the scope for those of others', async (t, api) => {
  const userId = unique('carla');
  const machine = await api.machine();
  await post(machine, pushed(userId, unique('1'), { date: dayOf(week) }));
  await expectProblem(t, await machine.fetch('/timesheet-weeks'), 403, 'person-required');
  for (const name of [userId, unique('nobody'), 'all']) {
    const response = await machine.fetch(`/timesheet-weeks?user_id=${name}`);
    await expectProblem(t, response, 403, 'insufficient-scope');
  }
});

test('200 a machine with the scope lists the weeks of others whole, whoever wrote in them', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date: dayOf(week) });
  await submit(ann, week, '*');
  const machine = await api.machine({ scopes: [...ownScopes, 'approve:timesheets'] });
  const { items } = await listWeekPage(machine, `${one}&user_id=${userId}`);
  t.like(items[0], { status: 'submitted', total_minutes: 60, allowed_actions: [] });
});

test("200 allowed_actions are the caller's: its owner's, an approver's", async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await submit(ann, week, '*', { confirm_empty: true });
  const actions = async (caller: typeof ann) =>
    (await listWeekPage(caller, `${one}&user_id=${userId}`)).items[0]?.allowed_actions.toSorted();
  t.deepEqual(await actions(ann), ['withdraw']);
  t.deepEqual(await actions(await api.person('mia')), ['approve', 'reject']);
  const owner = await api.person(userId, { scopes: ['read:timesheets'] });
  t.deepEqual(await actions(owner), []);
});
