import type { components } from '@timesheets/sdk/schema';
import { ownScopes, read } from '../_api.ts';
import { findDamage, selectEvents } from '../domain/_audit.ts';
import { approverScopes, decisionOn, fates, handIn, postDecisions, runDecisions } from './_approvals.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { countRows } from './_rows.ts';
import { waitUntilSeen } from './_seen.ts';
import { weeksAgo } from './_weeks.ts';

type Week = components['schemas']['TimesheetWeek'];

const test = onEachDialectSerially();
const week = weeksAgo(2);

test('200 takes 200 weeks at once, and leaves no row of a week that nobody has touched', async (t, api) => {
  const miaId = unique('mia');
  const mia = await api.person(miaId, { scopes: approverScopes });
  const handedIn: Week[] = [];
  for (let person = 0; person < 10; person += 1) {
    const ann = await api.person(unique('ann'), { scopes: ownScopes });
    for (let n = 1; n <= 10; n += 1) handedIn.push(await handIn(ann, weeksAgo(n)));
  }
  const userIds = [...new Set(handedIn.map(({ user_id }) => user_id))];
  await mia.fetch('/me');
  await waitUntilSeen(api.store, [miaId, ...userIds]);
  const before = await countRows(api.store);
  const untouched = userIds.flatMap((user_id) =>
    Array.from({ length: 10 }, (_, n) => ({ user_id, week: weeksAgo(n + 50), version: 0 })),
  );
  const items = [...handedIn, ...untouched].map((seen, n) =>
    decisionOn(n % 3 === 0 ? 'reject' : 'approve', seen),
  );
  t.is(items.length, 200);
  const results = await runDecisions(mia, items);
  t.deepEqual(fates(results), [
    ...Array.from({ length: 100 }, () => 'decided'),
    ...Array.from({ length: 100 }, () => '409 invalid-transition'),
  ]);
  const after = await countRows(api.store);
  t.is(after.timesheet_week, before.timesheet_week);
  t.is(after.audit_event, (before.audit_event ?? 0) + 100);
  const leftovers = await api.store.db
    .selectFrom('timesheet_week')
    .select(['user_id', 'week'])
    .where('version', '=', 0)
    .execute();
  t.deepEqual(leftovers, []);
  t.deepEqual(await findDamage(api.store, userIds), []);
});

test('200 what fails in a batch leaves nothing in the database', async (t, api) => {
  const miaId = unique('mia');
  const mia = await api.person(miaId, { scopes: approverScopes });
  const seen = await handIn(await api.person(unique('ann')), week);
  await mia.fetch('/me');
  await waitUntilSeen(api.store, [miaId, seen.user_id]);
  const before = await countRows(api.store);
  const response = await postDecisions(mia, [
    decisionOn('approve', { ...seen, version: seen.version + 1 }),
    decisionOn('reopen', seen),
    decisionOn('approve', { ...seen, week: weeksAgo(30), version: 0 }),
    decisionOn('approve', { ...seen, user_id: unique('nobody') }),
  ]);
  const { results } = await read<{ results: Awaited<ReturnType<typeof runDecisions>> }>(response);
  t.true(results.every(({ status }) => status === 'failed'));
  t.deepEqual(await countRows(api.store), before);
  t.is((await selectEvents(api.store, seen.user_id)).at(-1)?.action, 'week.submit');
});
