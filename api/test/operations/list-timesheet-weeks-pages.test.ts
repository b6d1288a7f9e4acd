import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { listAllWeeks, listWeekPage } from './_week-list.ts';
import { dayOf, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const span = `from=${weeksAgo(4)}&to=${weeksAgo(1)}`;

test('200 page by page, every week once, while weeks are touched and handed in', async (t, api) => {
  const userIds = ['a-b', 'a1', 'ab'].map(unique).toSorted();
  const people = new Map<string, Awaited<ReturnType<typeof api.person>>>();
  for (const userId of userIds) {
    const person = await api.person(userId);
    people.set(userId, person);
    await create(person, { date: dayOf(weeksAgo(9)) });
  }
  const named = userIds.map((userId) => `user_id=${userId}`).join('&');
  const expected = [1, 2, 3, 4].flatMap((n) => userIds.map((userId) => `${userId} ${weeksAgo(n)}`));
  const mia = await api.person('mia');
  for (const limit of [1, 2, 5, 12, 200]) {
    const found = await listAllWeeks(mia, `${span}&${named}&limit=${limit}`, async (items) => {
      const seen = items.at(-1);
      const person = people.get(seen?.user_id ?? '');
      if (!seen || !person) return;
      for (const week of [seen.week, weeksAgo(2), weeksAgo(3)]) {
        await create(person, { date: dayOf(week), minutes: 1 }).catch(() => {});
      }
      await submit(person, seen.week, '*');
    });
    t.deepEqual(found, expected, `limit ${limit}`);
  }
});

test('200 weeks that leave the state asked for do not push others off the pages', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date: dayOf(weeksAgo(9)) });
  const found = await listAllWeeks(ann, `${span}&status=open&limit=1`, async ([item]) => {
    if (item) await submit(ann, item.week, '*', { confirm_empty: true });
  });
  t.deepEqual(
    found,
    [1, 2, 3, 4].map((n) => `${userId} ${weeksAgo(n)}`),
  );
});

test('200 page by page also for somebody nobody has heard of', async (t, api) => {
  const userId = unique('ann');
  const found = await listAllWeeks(await api.person(userId), `${span}&limit=3`);
  t.deepEqual(
    found,
    [1, 2, 3, 4].map((n) => `${userId} ${weeksAgo(n)}`),
  );
});

test('200 a page that is full to the last week has no next one', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.is((await listWeekPage(ann, `${span}&limit=4`)).next_cursor, null);
  t.not((await listWeekPage(ann, `${span}&limit=3`)).next_cursor, null);
});

test('400 invalid-cursor for one of another question, of another list, or none of ours', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  for (const n of [1, 2]) await create(ann, { date: dayOf(weeksAgo(n)) });
  const { next_cursor: cursor } = await listWeekPage(ann, `${span}&limit=1`);
  const entries = await ann.fetch('/timesheets?limit=1');
  const { next_cursor: foreign } = (await entries.json()) as { next_cursor: string };
  for (const query of [
    `${span}&status=open&cursor=${cursor}`,
    `from=${weeksAgo(5)}&to=${weeksAgo(1)}&cursor=${cursor}`,
    `cursor=${cursor}`,
    `${span}&user_id=${userId}&cursor=${cursor}`,
    `${span}&cursor=${foreign}`,
    `${span}&cursor=${cursor?.slice(1)}`,
    `${span}&cursor=abc`,
  ]) {
    const response = await ann.fetch(`/timesheet-weeks?${query}`);
    await expectProblem(t, response, 400, 'invalid-cursor');
  }
});
