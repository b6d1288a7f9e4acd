import { create } from './_entries.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { statementCounter } from './_statements.ts';
import { dayOf, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);

test('200 a week takes as many statements with 40 entries on 8 projects as with none', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  const count = await statementCounter(t, api);
  const path = `/timesheet-weeks/${week}`;
  await create(ann, { date: dayOf(weeksAgo(2)) });
  const empty = await count(ann, path);
  t.true(empty.statements > 0 && empty.statements <= 4, `${empty.statements} statements`);
  for (let n = 0; n < 8; n += 1) {
    const project_id = await addProject(api);
    for (const index of [0, 1, 2, 3, 4]) {
      await create(ann, { date: dayOf(week, index), project_id, minutes: 1 });
    }
  }
  await submit(ann, week, '*');
  for (const [caller, query] of [
    [ann, ''],
    [mia, `?user_id=${userId}`],
  ] as const) {
    const { statements, response } = await count(caller, path + query);
    t.is(((await response.json()) as { total_minutes: number }).total_minutes, 40);
    t.is(statements, empty.statements);
  }
});

test('200 a list takes as many statements for many people and weeks as for one', async (t, api) => {
  const userIds = Array.from({ length: 6 }, () => unique('ann'));
  const mia = await api.person('mia');
  const count = await statementCounter(t, api);
  for (const userId of userIds) await create(await api.person(userId), { date: dayOf(week) });
  const [first] = userIds;
  const one = await count(mia, `/timesheet-weeks?from=${week}&to=${week}&user_id=${first}`);
  const named = userIds.map((userId) => `user_id=${userId}`).join('&');
  const many = await count(mia, `/timesheet-weeks?from=${weeksAgo(30)}&to=${week}&limit=200&${named}`);
  t.is(((await many.response.json()) as { items: unknown[] }).items.length, 180);
  t.true(one.statements > 0 && one.statements <= 5, `${one.statements} statements`);
  t.is(many.statements, one.statements);
});
