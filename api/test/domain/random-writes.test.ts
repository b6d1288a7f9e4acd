import { sumMinutes } from '@timesheets/sdk/calendar';
import fc from 'fast-check';
import type { TestApi } from '../_api.ts';
import { listPage } from '../operations/_list.ts';
import { onEachDialect, unique } from '../operations/_on-each-dialect.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { findDamage, selectEntryEvents } from './_audit.ts';
import { Model } from './_model.ts';
import { type Cast, step, take } from './_steps.ts';

const test = onEachDialect();

async function castOf(api: TestApi): Promise<Cast> {
  const userIds = [unique('ann'), unique('bob')];
  const people = await Promise.all(
    userIds.map(async (userId) => ({ userId, caller: await api.person(userId) })),
  );
  return { people, machine: await api.machine(), prefix: unique('source') };
}

test('whatever two people and a machine write, the API agrees with the model', async (t, api) => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const cast = await castOf(api);
      const model = new Model();
      for (const next of steps) {
        const [said, expected] = await take(next, cast, model);
        if (said !== expected) throw new Error(`${JSON.stringify(next)} gave ${said}, not ${expected}`);
        taken += 1;
      }
      for (const { userId, caller } of cast.people)
        await compare(api, userId, await listPage(caller, 'limit=200'), model);
      const userIds = cast.people.map(({ userId }) => userId);
      await waitUntilSeen(api.store, userIds);
      equal(await findDamage(api.store, userIds), []);
    }),
    { numRuns: 12 },
  );
  t.true(taken >= 120);
});

async function compare(
  { store }: TestApi,
  userId: string,
  { items }: Awaited<ReturnType<typeof listPage>>,
  model: Model,
): Promise<void> {
  const own = [...model.entries].filter(([, entry]) => entry.owner === userId);
  const shown = items.map(({ id, date, minutes, version }) => `${id} ${date} ${minutes} ${version}`).sort();
  const expected = own
    .map(([id, { date, minutes, version }]) => `${id} ${date} ${minutes} ${version}`)
    .sort();
  equal(shown, expected);
  equal(sumMinutes(items), sumMinutes(own.map(([, entry]) => entry)));
  for (const { date } of items) equal(model.minutesOn(userId, date) <= 1440, true);
  const weeks = await store.db
    .selectFrom('timesheet_week')
    .selectAll()
    .where('user_id', '=', userId)
    .execute();
  const versions = weeks.map(({ week, version }) => [`${userId} ${week}`, version]).sort();
  equal(versions, [...model.writesByWeek].filter(([key]) => key.startsWith(`${userId} `)).sort());
  await compareHistory(await selectEntryEvents(store, userId));
}

/** Versions only grow, one by one, and every change begins where the one before ended. */
async function compareHistory(events: Awaited<ReturnType<typeof selectEntryEvents>>): Promise<void> {
  for (const history of Map.groupBy(events, (event) => event.object_id).values()) {
    let previous: string | null = null;
    for (const [index, { before, after }] of history.entries()) {
      equal(before === null ? null : JSON.parse(before), previous === null ? null : JSON.parse(previous));
      if (after !== null) equal(JSON.parse(after).version, index + 1);
      previous = after;
    }
  }
}

function equal(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${left}\nis not\n${right}`);
}
