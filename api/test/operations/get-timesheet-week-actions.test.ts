import { addDays, addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';
import { type Caller, ownScopes, type TestApi, today } from '../_api.ts';
import { create } from './_entries.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { currentWeek, dayOf, decide, etag, getWeek, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);

/** The actions that a caller is offered, sorted. */
async function actionsOf(caller: Caller, userId: string, of = week): Promise<string[]> {
  return (await getWeek(caller, of, userId)).allowed_actions.toSorted();
}

/** Ways of a week into each state it can have. */
const states = {
  open: async () => {},
  submitted: async (ann: Caller) => {
    await submit(ann, week, '*');
  },
  withdrawn: async (ann: Caller) => {
    await submit(ann, week, '*');
    await withdraw(ann, week, '*');
  },
  rejected: async (ann: Caller, mia: Caller, userId: string) => {
    await submit(ann, week, '*');
    await decide(mia, 'reject', userId, week, etag(await getWeek(ann, week)), 'No.');
  },
  approved: async (ann: Caller, mia: Caller, userId: string) => {
    await submit(ann, week, '*');
    await decide(mia, 'approve', userId, week, etag(await getWeek(ann, week)));
  },
  reopened: async (ann: Caller, mia: Caller, userId: string) => {
    await submit(ann, week, '*');
    await decide(mia, 'approve', userId, week, etag(await getWeek(ann, week)));
    await decide(mia, 'reopen', userId, week, etag(await getWeek(ann, week)), 'Again.');
  },
};

async function weekIn(api: TestApi, state: keyof typeof states) {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date: dayOf(week) });
  await states[state](ann, await api.person('mia'), userId);
  return { userId, ann };
}

const offered = {
  open: { owner: ['edit', 'submit'], approver: [] },
  submitted: { owner: ['withdraw'], approver: ['approve', 'reject'] },
  withdrawn: { owner: ['edit', 'submit'], approver: [] },
  rejected: { owner: ['edit', 'submit'], approver: [] },
  approved: { owner: [], approver: ['reopen'] },
  reopened: { owner: ['edit', 'submit'], approver: [] },
} as const satisfies Record<keyof typeof states, unknown>;

for (const state of Object.keys(states) as (keyof typeof states)[]) {
  test(`200 allowed_actions of a week that is ${state}, for each caller`, async (t, api) => {
    const { userId, ann } = await weekIn(api, state);
    const { owner, approver } = offered[state];
    t.deepEqual(await actionsOf(ann, userId), [...owner], 'an approver, of his own week');
    const only = (scopes: readonly string[]) => api.person(userId, { scopes });
    t.deepEqual(await actionsOf(await only(ownScopes), userId), [...owner], 'its owner');
    t.deepEqual(await actionsOf(await only(['read:timesheets']), userId), [], 'its owner, reading only');
    const mayNotDelete = await only(['read:timesheets', 'create:timesheets']);
    t.deepEqual(await actionsOf(mayNotDelete, userId), [...owner], 'its owner, not deleting');
    const deciding = await only(['read:timesheets', 'approve:timesheets']);
    t.deepEqual(await actionsOf(deciding, userId), [], 'its owner, who may decide but not write');
    t.deepEqual(await actionsOf(await api.person('mia'), userId), [...approver], 'an approver');
    const decidesOnly = await api.person('mia', { scopes: ['read:timesheets', 'approve:timesheets'] });
    t.deepEqual(await actionsOf(decidesOnly, userId), [...approver], 'one who only decides');
  });
}

test('200 a week that has not begun anywhere can be edited and not handed in', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  t.deepEqual(await actionsOf(ann, userId, currentWeek), ['edit', 'submit']);
  t.deepEqual(await actionsOf(ann, userId, addWeeks(currentWeek, 2)), ['edit']);
  await create(ann, { date: dayOf(currentWeek, 14) });
  t.deepEqual(await actionsOf(ann, userId, addWeeks(currentWeek, 2)), ['edit']);
});

test('200 nothing can be edited where no time can be logged: before 2000 and more than 90 days ahead', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const actions = async (week: string) => (await getWeek(ann, week)).allowed_actions;
  t.deepEqual(await actions('1999-W51'), []);
  t.deepEqual(await actions('1999-W52'), ['edit', 'submit']);
  const last = isoWeekOf(addDays(today, 90));
  t.deepEqual(await actions(last), ['edit']);
  t.deepEqual(await actions(addWeeks(last, 1)), []);
});
