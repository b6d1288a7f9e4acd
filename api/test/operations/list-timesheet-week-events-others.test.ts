import { ownScopes } from '../_api.ts';
import { create, patch } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { listWeekEvents, requestWeekEvents } from './_week-events.ts';
import { dayOf, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const date = dayOf(week);

test('200 an approver reads what its owner reads', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  await create(ann, { date });
  const own = await listWeekEvents(ann, week);
  t.is(own.items.length, 1);
  t.deepEqual(await listWeekEvents(ann, week, `user_id=${userId}`), own);
  t.deepEqual(await listWeekEvents(await api.person('mia'), week, `user_id=${userId}`), own);
  t.deepEqual((await listWeekEvents(await api.person(unique('bob')), week)).items, []);
});

test('403 without the scope, the same whether that person exists or not', async (t, api) => {
  const userId = unique('ann');
  await create(await api.person(userId), { date });
  const bob = await api.person(unique('bob'), { scopes: ownScopes });
  const machine = await api.machine();
  for (const caller of [bob, machine]) {
    const bodies = new Set<string>();
    for (const name of [userId, unique('nobody')]) {
      const response = await requestWeekEvents(caller, week, `user_id=${name}`);
      bodies.add((await response.clone().text()).replace(/"request_id":"[^"]*"/, ''));
      await expectProblem(t, response, 403, 'insufficient-scope');
    }
    t.is(bodies.size, 1);
  }
  await expectProblem(t, await requestWeekEvents(machine, week), 403, 'person-required');
});

test('404 somebody nobody has heard of; he himself has an empty history', async (t, api) => {
  const userId = unique('nobody');
  const mia = await api.person('mia');
  await expectProblem(t, await requestWeekEvents(mia, week, `user_id=${userId}`), 404, 'not-found', []);
  t.deepEqual((await listWeekEvents(await api.person(userId), week)).items, []);
});

test('200 a machine with the scope reads the history of anybody', async (t, api) => {
  const userId = unique('ann');
  await create(await api.person(userId), { date });
  const machine = await api.machine({ scopes: [...ownScopes, 'approve:timesheets'] });
  t.is((await listWeekEvents(machine, week, `user_id=${userId}`)).items.length, 1);
});

test('200 page by page, nothing twice, while more happens', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann, { date, minutes: 1 });
  for (let minutes = 2; minutes <= 5; minutes += 1) await patch(ann, id, { minutes }, '*');
  const found: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await listWeekEvents(ann, week, `limit=2${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items.map(({ after }) => after?.minutes));
    cursor = page.next_cursor;
    await create(ann, { date, minutes: 100 });
  }
  t.deepEqual(found, [5, 4, 3, 2, 1]);
});

test('200 a page that ends with the first event has no next one', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const _ of [1, 2, 3]) await create(ann, { date, minutes: 1 });
  t.is((await listWeekEvents(ann, week, 'limit=3')).next_cursor, null);
  t.not((await listWeekEvents(ann, week, 'limit=2')).next_cursor, null);
});

test('400 invalid-cursor of another week, another person, or none of ours', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  for (const _ of [1, 2]) await create(ann, { date, minutes: 1 });
  const { next_cursor: cursor } = await listWeekEvents(ann, week, 'limit=1');
  for (const response of [
    await requestWeekEvents(ann, weeksAgo(2), `cursor=${cursor}`),
    await requestWeekEvents(ann, week, `user_id=${userId}&cursor=${cursor}`),
    await requestWeekEvents(ann, week, 'cursor=abc'),
  ]) {
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
  }
});

test('400 invalid-cursor for one that somebody has made up from one of ours', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const _ of [1, 2]) await create(ann, { date, minutes: 1 });
  const { next_cursor } = await listWeekEvents(ann, week, 'limit=1');
  const [mark] = JSON.parse(Buffer.from(next_cursor ?? '', 'base64url').toString());
  for (const place of ['abc', '99999999999999999999', '1.5', '-1', '0x10', 'Infinity']) {
    const cursor = Buffer.from(JSON.stringify([mark, place])).toString('base64url');
    const response = await requestWeekEvents(ann, week, `cursor=${cursor}`);
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
  }
});
