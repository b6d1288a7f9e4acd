import type { Me } from '@timesheets/sdk';
import { addDays, addWeeks, isoWeekOf, mondayOf } from '@timesheets/sdk/calendar';
import { type Caller, read, today } from '../_api.ts';
import { audience } from '../_issuer.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { setWeekStatus } from './_locks.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();
const week = isoWeekOf(today);
const getMe = async (caller: Caller) => read<Me>(await caller.fetch('/me'));

test('200 a person, as the access token and the API know him', async (t, api) => {
  const userId = unique('ann');
  const claims = { [`${audience}email`]: 'Ann@ABC.example', [`${audience}name`]: 'Ann Exämple' };
  const ann = await api.person(userId, {
    scopes: ['delete:timesheets', 'openid', 'read:timesheets'],
    claims,
  });
  t.deepEqual(await getMe(ann), {
    kind: 'person',
    issuer: api.issuer.url,
    sub: userId,
    client_id: 'spa',
    user_id: userId,
    email: 'ann@abc.example',
    name: 'Ann Exämple',
    user_type: 'employee',
    system: null,
    scopes: ['read:timesheets', 'delete:timesheets'],
    today,
    next_week: week,
  });
});

test('200 any valid access token will do, also one without scopes', async (t, api) => {
  const nobody = await api.person(unique('nobody'), { scopes: [] });
  const response = await nobody.fetch('/me');
  t.is(response.status, 200);
  t.is(response.headers.get('cache-control'), 'no-store');
  t.deepEqual((await read<Me>(response)).scopes, []);
});

test('200 a machine has a system and nothing of a person', async (t, api) => {
  const me = await getMe(await api.machine());
  const nothing = { user_id: null, email: null, name: null, user_type: null, next_week: null };
  t.like(me, { kind: 'client', client_id: 'pusher', system: 'erp', today, ...nothing });
});

test('200 what an earlier access token said of the person is remembered', async (t, api) => {
  const userId = unique('carla');
  const claims = { [`${audience}name`]: 'Carla', [`${audience}user_type`]: 'contractor' };
  await getMe(await api.person(userId, { claims }));
  const later = await api.person(userId, { scopes: ['read:timesheets'] });
  for (let tries = 0; tries < 100 && (await getMe(later)).name === null; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  t.like(await getMe(later), { name: 'Carla', user_type: 'contractor' });
});

test('200 next_week is the oldest that was not handed in, and passes those that were', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date: addDays(mondayOf(week), -14) });
  const [first, second] = [addWeeks(week, -2), addWeeks(week, -1)];
  t.is((await getMe(ann)).next_week, first);
  await setWeekStatus(api.store, userId, first, 'approved');
  t.is((await getMe(ann)).next_week, second);
  await setWeekStatus(api.store, userId, second, 'rejected');
  t.is((await getMe(ann)).next_week, second);
  await setWeekStatus(api.store, userId, second, 'submitted');
  t.is((await getMe(ann)).next_week, week);
  await setWeekStatus(api.store, userId, week, 'submitted');
  t.is((await getMe(ann)).next_week, addWeeks(week, 1));
});

test('200 next_week ends with the last week that the person was active in', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const last = addWeeks(week, -2);
  await create(ann, { date: mondayOf(last) });
  await api.store.db
    .updateTable('person')
    .set({ active_from: mondayOf(last), active_to: mondayOf(last) })
    .where('user_id', '=', userId)
    .execute();
  t.is((await getMe(ann)).next_week, last);
  await setWeekStatus(api.store, userId, last, 'submitted');
  t.is((await getMe(ann)).next_week, null);
});

test('200 next_week goes back a year at most, and an entry ahead of time does not move it', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: addDays(today, 30) });
  t.is((await getMe(ann)).next_week, week);
  await create(ann, { date: '2001-01-01' });
  t.is((await getMe(ann)).next_week, addWeeks(week, -52));
});

test('403 client-not-allowed for a client without a person that is no machine', async (t, api) => {
  const stranger = api.as(await api.issuer.mintAccessToken({ sub: 'stranger', client_id: 'stranger' }));
  await expectProblem(t, await stranger.fetch('/me'), 403, 'client-not-allowed');
});
