import type { Problem } from '@timesheets/sdk';
import { type Caller, read, type TestApi } from '../_api.ts';
import {
  approverScopes,
  decisionOn,
  fates,
  handIn,
  runDecisions,
  submitted,
} from '../operations/_approvals.ts';
import { create, entry, patch, post, pushed } from '../operations/_entries.ts';
import { onEachDialectSerially, unique } from '../operations/_on-each-dialect.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { dayOf, decide, etag, getWeek, saveGrid, submit, weeksAgo, withdraw } from '../operations/_weeks.ts';
import { readWeekHistory } from './_week-history.ts';

const test = onEachDialectSerially();
const week = weeksAgo(2);
const rounds = Array.from({ length: 25 }, (_, n) => n);

interface Round {
  userId: string;
  ann: Caller;
  /** Two who may decide. */
  mia: Caller;
  max: Caller;
}

async function begin(api: TestApi): Promise<Round> {
  const userId = unique('ann');
  return {
    userId,
    ann: await api.person(userId),
    mia: await api.person('mia-1', { scopes: approverScopes }),
    max: await api.person('max-1', { scopes: approverScopes }),
  };
}

/** The status, with the code of a problem. */
async function fateOf(response: Response): Promise<string> {
  return response.ok ? `${response.status}` : `${response.status} ${(await read<Problem>(response)).code}`;
}

for (const [first, second] of [
  ['approve', 'approve'],
  ['approve', 'reject'],
  ['reject', 'reject'],
] as const) {
  test(`of two who ${first} and ${second} at once one wins, the other gets 412`, async (t, api) => {
    for (const _ of rounds) {
      const { userId, ann, mia, max } = await begin(api);
      const seen = await handIn(ann, week);
      const answers = await Promise.all([
        decide(mia, first, userId, week, etag(seen), 'Mia.').then(fateOf),
        decide(max, second, userId, week, etag(seen), 'Max.').then(fateOf),
      ]);
      t.deepEqual(answers.toSorted(), ['200', '412 version-mismatch']);
      const winner = answers[0] === '200' ? 'Mia' : 'Max';
      const now = await getWeek(mia, week, userId);
      t.like(now, {
        comment: `${winner}.`,
        decided_by: `${winner.toLowerCase()}-1`,
        version: seen.version + 1,
      });
      t.is((await readWeekHistory(api.store, userId)).length, 2);
    }
  });
}

test('of ten who decide at once, alone and in batches, exactly one wins', async (t, api) => {
  for (const _ of rounds.slice(0, 8)) {
    const { userId, ann, mia, max } = await begin(api);
    const seen = await handIn(ann, week);
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => {
        const caller = n % 2 === 0 ? mia : max;
        const action = n % 3 === 0 ? 'reject' : 'approve';
        if (n < 5) return fateOf(await decide(caller, action, userId, week, etag(seen), 'Ten.'));
        return fates(await runDecisions(caller, [decisionOn(action, seen)]))[0];
      }),
    );
    const won = answers.filter((answer) => answer === '200' || answer === 'decided');
    t.is(won.length, 1, answers.join());
    t.is(answers.filter((answer) => answer === '412 version-mismatch').length, 9, answers.join());
    t.is((await getWeek(mia, week, userId)).version, seen.version + 1);
  }
});

test('of a decision and taking the week back at once one wins', async (t, api) => {
  for (const round of rounds) {
    const { userId, ann, mia } = await begin(api);
    const seen = await handIn(ann, week);
    const answers = await Promise.all([
      withdraw(ann, week, round % 2 === 0 ? etag(seen) : '*').then(fateOf),
      decide(mia, 'approve', userId, week, etag(seen)).then(fateOf),
    ]);
    const possible = [
      '200/412 version-mismatch',
      `${round % 2 === 0 ? '412 version-mismatch' : '409 invalid-transition'}/200`,
    ];
    t.true(possible.includes(answers.join('/')), answers.join('/'));
    const { status } = await getWeek(ann, week);
    t.is(status, answers[0] === '200' ? 'open' : 'approved');
    await readWeekHistory(api.store, userId);
  }
});

test('what is approved is what was seen, whatever its person and a machine do meanwhile', async (t, api) => {
  const machine = await api.machine();
  for (const _ of rounds) {
    const { userId, ann, mia } = await begin(api);
    const seen = await handIn(ann, week);
    const [decision] = await Promise.all([
      decide(mia, 'approve', userId, week, etag(seen)).then(fateOf),
      (async () => {
        // Takes it back, pushes something into it and hands it in again.
        if ((await withdraw(ann, week, etag(seen))).status !== 200) return;
        await post(machine, pushed(userId, unique('s'), { user_type: 'employee', date: dayOf(week, 1) }));
        await submitted(ann, week);
      })(),
    ]);
    const now = await getWeek(mia, week, userId);
    if (decision === '200') t.like(now, { status: 'approved', total_minutes: seen.total_minutes });
    else {
      t.is(decision, '412 version-mismatch');
      t.like(now, { status: 'submitted', total_minutes: seen.total_minutes + 60 });
    }
    await readWeekHistory(api.store, userId);
  }
});

test('of handing in and writing an entry at once: handed in is what was seen', async (t, api) => {
  const machine = await api.machine();
  for (const round of rounds) {
    const { userId, ann } = await begin(api);
    const own = await create(ann, { date: dayOf(week) });
    const seen = await getWeek(ann, week);
    const cells = [{ project_id: 'acme-website', date: dayOf(week, 3), minutes: 60 }];
    const writes = [
      () => post(ann, entry({ date: dayOf(week, 3) })),
      () => post(machine, pushed(userId, unique('s'), { user_type: 'employee', date: dayOf(week, 3) })),
      () => patch(ann, own.id, { minutes: 120 }, '*'),
      () => saveGrid(ann, week, cells, '*'),
    ];
    const write = writes[round % writes.length] ?? (() => post(ann, entry()));
    const [handedIn, written] = await Promise.all([
      submit(ann, week, etag(seen)).then(fateOf),
      write().then(fateOf),
    ]);
    const now = await getWeek(ann, week);
    if (handedIn === '200') {
      t.is(written, '409 week-locked');
      t.like(now, { status: 'submitted', total_minutes: 60, version: seen.version + 1 });
    } else {
      t.is(handedIn, '412 version-mismatch');
      t.like(now, { status: 'open', total_minutes: 120 });
    }
  }
});

test('of two who reopen at once one wins, and the entries that follow are written once', async (t, api) => {
  for (const _ of rounds) {
    const { userId, ann, mia, max } = await begin(api);
    const handedIn = await handIn(ann, week);
    const answer = await decide(mia, 'approve', userId, week, etag(handedIn));
    const ifMatch = answer.headers.get('etag') ?? '';
    const answers = await Promise.all([
      decide(mia, 'reopen', userId, week, ifMatch, 'Mia.').then(fateOf),
      decide(max, 'reopen', userId, week, ifMatch, 'Max.').then(fateOf),
      post(ann, entry({ date: dayOf(week, 1) })).then(fateOf),
    ]);
    t.deepEqual(answers.slice(0, 2).toSorted(), ['200', '412 version-mismatch']);
    t.true(['201', '409 week-locked'].includes(answers[2] ?? ''), answers[2]);
    t.is((await getWeek(ann, week)).total_minutes, answers[2] === '201' ? 120 : 60);
    t.deepEqual(
      await readWeekHistory(api.store, userId),
      ['submit', 'approve', 'reopen'].map((step) => `${step} ${week}`),
    );
  }
});

test('batches over the same weeks in opposite orders wait for each other, and every week is decided once', async (t, api) => {
  const { mia, max } = await begin(api);
  for (const _ of rounds.slice(0, 6)) {
    const seen: Awaited<ReturnType<typeof handIn>>[] = [];
    for (let n = 0; n < 6; n += 1) {
      const ann = await api.person(unique(`ann${n}`));
      for (const each of [week, weeksAgo(3)]) seen.push(await handIn(ann, each));
    }
    const approvals = seen.map((one) => decisionOn('approve', one));
    const rejections = seen.map((one) => decisionOn('reject', one)).toReversed();
    const [approved, rejected, again] = await Promise.all([
      runDecisions(mia, approvals).then(fates),
      runDecisions(max, rejections).then(fates),
      runDecisions(max, approvals.toReversed()).then(fates),
    ]);
    // Each batch is one transaction that locks first: the first one takes all.
    const all = seen.map(() => 'decided');
    const none = seen.map(() => '412 version-mismatch');
    const won = [approved, rejected, again].filter((results) => results.every((fate) => fate === 'decided'));
    t.is(won.length, 1);
    t.deepEqual([approved, rejected, again].flat().toSorted(), [...none, ...none, ...all].toSorted());
    const userIds = [...new Set(seen.map(({ user_id }) => user_id))];
    await waitUntilSeen(api.store, userIds);
    for (const userId of userIds) t.is((await readWeekHistory(api.store, userId)).length, 4);
  }
});

test('of the same request under one Idempotency-Key, sent twice at once, both get the one answer', async (t, api) => {
  for (const _ of rounds.slice(0, 10)) {
    const { userId, ann, mia } = await begin(api);
    const seen = await handIn(ann, week);
    const headers = { 'idempotency-key': unique('key') };
    const responses = await Promise.all(
      [1, 2, 3].map(() => decide(mia, 'approve', userId, week, etag(seen), 'Fine.', headers)),
    );
    t.deepEqual(
      responses.map(({ status }) => status),
      [200, 200, 200],
    );
    t.is(responses.filter(({ headers: got }) => got.get('idempotency-replayed') === 'true').length, 2);
    t.is(new Set(await Promise.all(responses.map((response) => response.text()))).size, 1);
    t.deepEqual(
      await readWeekHistory(api.store, userId),
      ['submit', 'approve'].map((step) => `${step} ${week}`),
    );
  }
});
