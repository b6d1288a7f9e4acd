import { addDays } from '@timesheets/sdk/calendar';
import { selectPeople } from '../../src/store/people.ts';
import { today } from '../_api.ts';
import { outcomes, postBatch, runBatch } from './_batch.ts';
import { pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';

const test = onEachDialectSerially();

/** A push of this size: ten people, a day each for a hundred days. */
function pushOf(size: number, more: Record<string, unknown> = {}) {
  const people = Array.from({ length: 10 }, () => unique('carla'));
  return Array.from({ length: size }, (_, n) => ({
    op: 'upsert',
    timesheet: pushed(people[n % 10] ?? '', unique(String(n)), {
      date: addDays(today, -Math.floor(n / 10)),
      ...more,
    }),
  }));
}

test('200 a thousand items are created, then unchanged, then changed, each time within 5 seconds', async (t, api) => {
  const machine = await api.machine();
  const items = pushOf(1000);
  const changed = items.map(({ op, timesheet }) => ({ op, timesheet: { ...timesheet, minutes: 61 } }));
  for (const [batch, status] of [
    [items, 'created'],
    [items, 'unchanged'],
    [changed, 'updated'],
  ] as const) {
    const startedMs = performance.now();
    const results = await runBatch(machine, batch);
    const tookMs = performance.now() - startedMs;
    t.deepEqual(new Set(outcomes(results)), new Set([status]));
    t.is(results.length, 1000);
    t.true(tookMs < 5000, `${status} took ${Math.round(tookMs)} ms`);
    t.log(`${status}: ${Math.round(tookMs)} ms`);
  }
});

test('400 a thousand and one', async (t, api) => {
  const items = pushOf(1001);
  const response = await postBatch(await api.machine(), items);
  await expectProblem(t, response, 400, 'invalid-request', ['/items']);
  const userIds = items.slice(0, 10).map(({ timesheet }) => String(timesheet.user_id));
  t.deepEqual(await selectPeople(api.store.db, userIds), []);
});
