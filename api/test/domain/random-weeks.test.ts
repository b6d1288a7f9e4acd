import { datesOf } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import fc from 'fast-check';
import { ownScopes, putProject, read, type TestApi } from '../_api.ts';
import { approverScopes } from '../operations/_approvals.ts';
import { copyOf, type Follower, followerOf, has } from '../operations/_changes.ts';
import { listPage } from '../operations/_list.ts';
import { onEachDialectSerially, unique } from '../operations/_on-each-dialect.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { putSettings } from '../operations/_settings.ts';
import { getWeek } from '../operations/_weeks.ts';
import { readWeekHistory } from './_week-history.ts';
import { WeekModel } from './_week-model.ts';
import { takeStep } from './_week-run.ts';
import { type Cast, createScene } from './_week-scene.ts';
import { step, weeks } from './_week-steps.ts';
import { nextStatus } from './_week-table.ts';

// The books are closed for everybody: one run at a time.
const test = onEachDialectSerially();

async function castOf(api: TestApi): Promise<Cast> {
  const admin = await api.person('admin');
  const scopes = [ownScopes, ownScopes, undefined, approverScopes];
  const people = await Promise.all(
    ['ann', 'bob', 'max', 'mia'].map(async (name, index) => {
      const userId = unique(name);
      const granted = scopes[index];
      const caller = await api.person(userId, granted && { scopes: granted });
      await caller.fetch('/me');
      return { userId, caller };
    }),
  );
  await waitUntilSeen(
    api.store,
    people.map(({ userId }) => userId),
  );
  const projects = [unique('a'), unique('b')] as const;
  for (const id of projects) await putProject(admin, id);
  await putSettings(admin, null);
  return { people, machine: await api.machine(), admin, projects, prefix: unique('source') };
}

test('whatever people, managers and a machine do with weeks, the API agrees with the model', async (t, api) => {
  const tally = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80, size: 'max' }), async (steps) => {
      const cast = await castOf(api);
      const owners = cast.people.slice(0, 3);
      const scene = createScene(cast, new WeekModel());
      const frozen = new Map<string, number>();
      const query = owners.map(({ userId }) => `user_id=${userId}`).join('&');
      const follower = followerOf(cast.people[3]?.caller ?? cast.admin, query);
      for (const [turn, next] of steps.entries()) {
        for (const { said, allowed } of await takeStep(scene, next)) {
          if (!allowed.includes(said)) {
            throw new Error(`${JSON.stringify(next)} gave ${said}, not ${allowed.join(' or ')}`);
          }
          const key = `${next.op} ${said}`;
          tally.set(key, (tally.get(key) ?? 0) + 1);
        }
        await compareStates(scene.model, cast, frozen);
        const [person] = owners.slice(turn % owners.length);
        if (person) await compareWeeks(scene.model, person);
        if (turn % 3 === 0) await follower.read(7);
      }
      for (const person of owners) await compareEntries(api, scene.model, person);
      await compareCopy(follower, cast, scene.model);
    }),
    { numRuns: 8 },
  );
  // Runs in which nothing was taken, or nothing was locked, would prove little.
  for (const key of ['move ok', 'decide ok', 'grid ok', 'copy ok', 'week-locked']) {
    t.true(
      [...tally.keys()].some((name) => name.endsWith(key)),
      `the runs never had: ${key}`,
    );
  }
});

type Owner = Cast['people'][number];

/** State, version and totals of all weeks at once; what was approved has the same total until it is reopened. */
async function compareStates(model: WeekModel, { people }: Cast, frozen: Map<string, number>): Promise<void> {
  const owners = people.slice(0, 3).map(({ userId }) => userId);
  const query = owners.map((userId) => `user_id=${userId}`).join('&');
  const response = await people[3]?.caller.fetch(`/timesheet-weeks?from=${weeks[0]}&to=${weeks[1]}&${query}`);
  if (response?.status !== 200) throw new Error(await response?.text());
  const { items } = await read<components['schemas']['TimesheetWeekPage']>(response);
  equal(items.length, owners.length * weeks.length, 'the weeks');
  for (const { user_id, week, status, version, days, total_minutes } of items) {
    const key = `${user_id} ${week}`;
    const expected = datesOf(week).map((date) => model.minutesOn(user_id, date));
    equal([status, version], [model.week(user_id, week).status, model.week(user_id, week).version], key);
    equal(
      days.map(({ minutes }) => minutes),
      expected,
      key,
    );
    equal(total_minutes, sum(expected), key);
    if (expected.some((minutes) => minutes > 1440)) throw new Error(`${key} holds too much: ${expected}`);
    if (status !== 'approved') frozen.delete(key);
    else if (frozen.has(key)) equal(total_minutes, frozen.get(key), `${key} was approved`);
    else frozen.set(key, total_minutes);
  }
}

/** The weeks of one person, row by row, and what he can do with them. */
async function compareWeeks(model: WeekModel, { userId, caller }: Owner): Promise<void> {
  for (const week of weeks) {
    const { status, version } = model.week(userId, week);
    const shown = await getWeek(caller, week);
    equal([shown.status, shown.version], [status, version], `${userId} ${week}`);
    equal(shown.total_minutes, sum(model.entriesOf(userId, week).map(({ minutes }) => minutes)), week);
    equal(sum(shown.rows.map(({ total_minutes }) => total_minutes)), shown.total_minutes, week);
    const ids = shown.rows.flatMap((row) => row.cells.flatMap(({ timesheet_ids }) => timesheet_ids));
    equal(
      ids.sort(),
      model
        .entriesOf(userId, week)
        .map(({ id }) => id)
        .sort(),
      week,
    );
    const isClosed = model.closedThrough !== null && datesOf(week)[6] <= model.closedThrough;
    const edits = nextStatus(status, 'submit') && !isClosed ? ['edit'] : [];
    const steps = (['submit', 'withdraw'] as const).filter((name) => nextStatus(status, name));
    equal(shown.allowed_actions.toSorted(), [...edits, ...steps].sort(), `${userId} ${week}`);
  }
}

/** The list, the totals and the history say the same. */
async function compareEntries(
  { store }: TestApi,
  model: WeekModel,
  { userId, caller }: Owner,
): Promise<void> {
  const { items } = await listPage(caller, 'limit=200');
  const expected = model.entriesOf(userId);
  equal(
    items.map(({ id, date, minutes, note, version }) => `${id} ${date} ${minutes} ${note} ${version}`).sort(),
    expected
      .map(({ id, date, minutes, note, version }) => `${id} ${date} ${minutes} ${note} ${version}`)
      .sort(),
    userId,
  );
  for (const { week, status } of items) equal(status, model.week(userId, week).status, `${userId} ${week}`);
  const response = await caller.fetch('/reports/summary?from=2026-02-01&to=2026-04-30&group_by=week');
  const summary = await read<components['schemas']['Summary']>(response);
  equal(summary.total_minutes, sum(expected.map(({ minutes }) => minutes)), `${userId}: summary`);
  for (const { key, minutes } of summary.items) {
    equal(
      minutes,
      sum(model.entriesOf(userId, key).map((entry) => entry.minutes)),
      `${userId} ${key}: summary`,
    );
  }
  await readWeekHistory(store, userId);
}

/** A copy that followed the feed is what there is. */
async function compareCopy(
  follower: Follower,
  { people, admin, projects }: Cast,
  model: WeekModel,
): Promise<void> {
  const owners = people.slice(0, 3).map(({ userId }) => userId);
  await putProject(admin, projects[0], { client: 'the last change' });
  await follower.readUntil((got) => has(got, projects[0], 2), 7);
  const copy = [...copyOf(follower.got).values()];
  equal(
    copy
      .flatMap(({ timesheet }) =>
        timesheet ? [`${timesheet.id} ${timesheet.version} ${timesheet.status}`] : [],
      )
      .sort(),
    owners
      .flatMap((userId) => model.entriesOf(userId))
      .map(({ id, version, owner, date }) => {
        const week = [...model.weeks.keys()].find(
          (key) => key.startsWith(`${owner} `) && datesOf(key.slice(owner.length + 1)).includes(date),
        );
        return `${id} ${version} ${model.weeks.get(week ?? '')?.status}`;
      })
      .sort(),
    'the copy of the entries',
  );
  equal(
    copy
      .flatMap(({ timesheet_week: week }) =>
        week ? [`${week.user_id} ${week.week} ${week.status} ${week.version}`] : [],
      )
      .sort(),
    [...model.weeks].map(([key, { status, version }]) => `${key} ${status} ${version}`).sort(),
    'the copy of the weeks',
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function equal(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: ${left}\nis not\n${right}`);
}
