import type { components } from '@timesheets/sdk/schema';
import type { Caller, TestApi } from '../_api.ts';
import { ownScopes } from '../_api.ts';
import { findDamage, selectEvents } from '../domain/_audit.ts';
import {
  approverScopes,
  decided,
  decisionOn,
  fates,
  handIn,
  postDecisions,
  runDecisions,
} from './_approvals.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, getWeek, weeksAgo } from './_weeks.ts';

type Week = components['schemas']['TimesheetWeek'];

const test = onEachDialect();
const week = weeksAgo(2);

async function handInAs(api: TestApi, name = 'ann', of = week): Promise<Week> {
  return handIn(await api.person(unique(name), { scopes: ownScopes }), of);
}

function approverOf(api: TestApi): Promise<Caller> {
  return api.person(unique('mia'), { scopes: approverScopes });
}

test('200 decides each item for itself and tells what became of it, in the order of the request', async (t, api) => {
  const miaId = unique('mia');
  const mia = await api.person(miaId);
  const [one, two, three, stale] = [
    await handInAs(api),
    await handInAs(api),
    await handInAs(api),
    await handInAs(api),
  ];
  const approved = await decided(mia, 'approve', three);
  const own = await handIn(mia, week);
  const open = await api.person(unique('ann'));
  await create(open, { date: dayOf(week) });
  const ids = [one, two, three, stale, own].map(({ user_id }) => user_id);
  const results = await runDecisions(mia, [
    decisionOn('reject', two),
    decisionOn('approve', { ...stale, version: stale.version - 1 }),
    decisionOn('approve', own),
    decisionOn('approve', { ...one, user_id: unique('nobody') }),
    decisionOn('approve', approved),
    decisionOn('approve', one),
    decisionOn('reopen', approved),
    decisionOn('reject', { ...one, week: weeksAgo(9), version: 0 }),
    decisionOn('approve', { ...own, week: weeksAgo(9), version: 0 }),
  ]);
  t.deepEqual(fates(results), [
    'decided',
    '412 version-mismatch',
    '403 self-approval',
    '404 not-found',
    '409 invalid-transition',
    'decided',
    'decided',
    '409 invalid-transition',
    '403 self-approval',
  ]);
  t.deepEqual(
    results.map(({ index }) => index),
    results.map((_, index) => index),
  );
  for (const { status, timesheet_week, problem } of results) {
    t.is(timesheet_week === undefined, status === 'failed');
    t.is(problem === undefined, status === 'decided');
  }
  t.like(results[0]?.timesheet_week, {
    user_id: two.user_id,
    week,
    status: 'rejected',
    submitted_at: two.submitted_at,
    decided_by: miaId,
    comment: 'Friday is missing.',
    version: two.version + 1,
  });
  t.like(results[5]?.timesheet_week, { status: 'approved', comment: null });
  t.like(results[6]?.timesheet_week, { status: 'open', submitted_at: null, comment: 'It moved.' });
  const now = await Promise.all(ids.map((userId) => getWeek(mia, week, userId)));
  t.deepEqual(
    now.map(({ status }) => status),
    ['approved', 'rejected', 'open', 'submitted', 'submitted'],
  );
  for (const [place, index] of [
    [0, 5],
    [1, 0],
    [2, 6],
  ] as const) {
    t.like(now[place], { ...results[index]?.timesheet_week });
  }
  t.deepEqual(await findDamage(api.store, ids), []);
});

test('200 a week that is named twice is decided once; the second item has to name the version after it', async (t, api) => {
  const mia = await approverOf(api);
  const one = await handInAs(api);
  const two = await handInAs(api);
  const results = await runDecisions(mia, [
    decisionOn('approve', one),
    decisionOn('approve', one),
    decisionOn('reject', two),
    decisionOn('reopen', { ...one, version: one.version + 1 }),
    decisionOn('approve', two),
    decisionOn('approve', { ...two, version: two.version + 1 }),
  ]);
  t.deepEqual(fates(results), [
    'decided',
    '412 version-mismatch',
    'decided',
    'decided',
    '412 version-mismatch',
    '409 invalid-transition',
  ]);
  t.like(await getWeek(mia, week, one.user_id), { status: 'open', version: one.version + 2 });
  t.like(await getWeek(mia, week, two.user_id), { status: 'rejected', version: two.version + 1 });
  const actions = (await selectEvents(api.store, one.user_id)).map(({ action }) => action);
  t.deepEqual(actions.slice(-3), ['week.submit', 'week.approve', 'week.reopen']);
});

test('200 comments are trimmed and may be left out of an approval alone', async (t, api) => {
  const mia = await approverOf(api);
  const [one, two] = [await handInAs(api), await handInAs(api)];
  const results = await runDecisions(mia, [
    { ...decisionOn('approve', one), comment: '  Thanks. ' },
    { ...decisionOn('reject', two), comment: '\tNo.\n' } as components['schemas']['ApprovalBatchItem'],
  ]);
  t.deepEqual(
    results.map(({ timesheet_week }) => timesheet_week?.comment),
    ['Thanks.', 'No.'],
  );
});

test('400 a malformed item is named, and nothing is decided', async (t, api) => {
  const mia = await approverOf(api);
  const seen = await handInAs(api);
  const good = decisionOn('approve', seen);
  const { comment: _, ...uncommented } = decisionOn('reject', seen) as { comment?: string };
  const malformed: [unknown, string[]][] = [
    [{ ...good, action: 'submit' }, ['/items/1/action']],
    [{ ...good, action: undefined }, ['/items/1/action']],
    [{ ...good, user_id: undefined }, ['/items/1/user_id']],
    [{ ...good, user_id: 'a/b' }, ['/items/1/user_id']],
    [{ ...good, user_id: 'all' }, ['/items/1/user_id']],
    [{ ...good, week: '2025-W53' }, ['/items/1/week']],
    [{ ...good, version: '3' }, ['/items/1/version']],
    [{ ...good, version: -1 }, ['/items/1/version']],
    [{ ...good, version: undefined }, ['/items/1/version']],
    [{ ...good, comment: ' ' }, ['/items/1/comment']],
    [{ ...good, status: 'approved' }, ['/items/1/status']],
    [uncommented, ['/items/1/comment']],
    [{ ...uncommented, action: 'reopen' }, ['/items/1/comment']],
    ['approve', ['/items/1']],
  ];
  for (const [bad, pointers] of malformed) {
    await expectProblem(t, await postDecisions(mia, [good, bad]), 400, 'invalid-request', pointers);
  }
  t.is((await getWeek(mia, week, seen.user_id)).version, seen.version);
});

test('400 without items, with none, and with more than 200', async (t, api) => {
  const mia = await approverOf(api);
  const seen = await handInAs(api);
  const many = Array.from({ length: 201 }, () => decisionOn('approve', seen));
  await expectProblem(t, await postDecisions(mia, []), 400, 'invalid-request', ['/items']);
  await expectProblem(t, await postDecisions(mia, many), 400, 'invalid-request', ['/items']);
  t.is((await getWeek(mia, week, seen.user_id)).version, seen.version);
});

test('403 person-required for a machine, insufficient-scope for who logs time only', async (t, api) => {
  const seen = await handInAs(api);
  const machine = await api.machine({ scopes: approverScopes });
  const refused = await postDecisions(machine, [decisionOn('approve', seen)]);
  await expectProblem(t, refused, 403, 'person-required');
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  await expectProblem(t, await postDecisions(ann, [decisionOn('approve', seen)]), 403, 'insufficient-scope');
  t.is((await getWeek(await approverOf(api), week, seen.user_id)).version, seen.version);
});

test('200 a repeated request gets the first answer and decides nothing', async (t, api) => {
  const mia = await approverOf(api);
  const seen = await handInAs(api);
  const nobody = { ...seen, user_id: unique('nobody') };
  const items = [decisionOn('approve', seen), decisionOn('approve', nobody)];
  const key = { 'idempotency-key': unique('key') };
  const first = await postDecisions(mia, items, key);
  t.is(first.headers.get('idempotency-replayed'), null);
  const text = await first.text();
  await decided(mia, 'reopen', seen);
  const again = await postDecisions(mia, items, key);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is(await again.text(), text);
  t.is((await getWeek(mia, week, seen.user_id)).status, 'open');
  const other = await postDecisions(mia, items.toReversed(), key);
  await expectProblem(t, other, 422, 'idempotency-key-reused');
});
