import type { Caller, TestApi } from '../_api.ts';
import { approvalsPage, decided, handIn, submitted, walkApprovals } from './_approvals.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, etag, getWeek, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const [newer, older] = [weeksAgo(2), weeksAgo(3)];

/** Ids of every make that a provider may give: what stands in a cursor is one of these. */
const suffixes = [
  '@abc.example',
  '|5f7c',
  ' Ann Ex',
  '-ümlaut',
  '-日本',
  '"quote',
  `-${'x'.repeat(200)}`,
  '😀',
];

async function handInAll(api: TestApi, userIds: readonly string[], weeks: readonly string[]) {
  const callers = new Map<string, Caller>();
  for (const userId of userIds) {
    const caller = await api.person(userId);
    callers.set(userId, caller);
    for (const week of weeks) await handIn(caller, week);
  }
  return callers;
}

test('200 pages give every week once, whatever the user_ids look like', async (t, api) => {
  const prefix = unique('pg');
  const userIds = suffixes.map((suffix) => prefix + suffix);
  await handInAll(api, userIds, [newer, older]);
  const mia = await api.person(unique('mia'));
  const whole = await walkApprovals(mia, `q=${prefix}&limit=200`);
  t.is(whole.length, 16);
  t.deepEqual(new Set(whole).size, 16);
  for (const limit of [1, 2, 3, 5, 8, 15, 16]) {
    t.deepEqual(await walkApprovals(mia, `q=${prefix}&limit=${limit}`), whole, `limit ${limit}`);
  }
});

test('200 no week comes twice and none that stays is left out while others come and go', async (t, api) => {
  const prefix = unique('mv');
  const userIds = Array.from({ length: 8 }, (_, n) => `${prefix}${n}`);
  const callers = await handInAll(api, userIds, [newer]);
  const mia = await api.person(unique('mia'));
  const of = (n: number) => callers.get(`${prefix}${n}`) ?? mia;
  const keys = await walkApprovals(mia, `q=${prefix}&limit=2`, async (page) => {
    if (page === 0) {
      // One that was listed goes, one that was not goes, and new ones come before and behind.
      await decided(mia, 'approve', { user_id: `${prefix}1`, week: newer });
      await withdraw(of(4), newer, etag(await getWeek(of(4), newer)));
      await handIn(await api.person(`${prefix}0a`), newer);
      await handIn(await api.person(`${prefix}6a`), newer);
    }
    if (page === 1) await submitted(of(4), newer);
    if (page === 2) await handIn(of(0), older);
  });
  t.is(new Set(keys).size, keys.length, keys.join());
  for (const n of [0, 1, 2, 3, 5, 6, 7]) t.true(keys.includes(`${prefix}${n} ${newer}`), `${n}`);
  t.true(keys.includes(`${prefix}6a ${newer}`));
  t.false(keys.includes(`${prefix}0a ${newer}`));
});

test('200 the last page says so, also when it is full', async (t, api) => {
  const prefix = unique('full');
  await handInAll(api, [`${prefix}a`, `${prefix}b`], [newer]);
  const mia = await api.person(unique('mia'));
  t.is((await approvalsPage(mia, `q=${prefix}&limit=2`)).next_cursor, null);
  const { next_cursor } = await approvalsPage(mia, `q=${prefix}&limit=1`);
  const rest = await approvalsPage(mia, `q=${prefix}&limit=200&cursor=${next_cursor}`);
  t.deepEqual(
    rest.items.map(({ user_id }) => user_id),
    [`${prefix}b`],
  );
  t.is(rest.next_cursor, null);
});

test('400 invalid-cursor for the cursor of another question, and for one that nobody gave out', async (t, api) => {
  const prefix = unique('cu');
  await handInAll(api, [`${prefix}a`, `${prefix}b`], [newer]);
  const mia = await api.person(unique('mia'));
  const { next_cursor } = await approvalsPage(mia, `q=${prefix}&limit=1`);
  const [mark] = JSON.parse(Buffer.from(next_cursor ?? '', 'base64url').toString());
  const forge = (...position: unknown[]) =>
    Buffer.from(JSON.stringify([mark, ...position])).toString('base64url');
  const refused = [
    `q=${prefix}a&cursor=${next_cursor}`,
    `q=${prefix}&status=open&cursor=${next_cursor}`,
    `q=${prefix}&week=${newer}&cursor=${next_cursor}`,
    `q=${prefix}&user_type=employee&cursor=${next_cursor}`,
    `q=${prefix}&cursor=${next_cursor?.slice(0, -4)}`,
    `q=${prefix}&cursor=abc`,
    `q=${prefix}&cursor=${forge(newer)}`,
    `q=${prefix}&cursor=${forge(newer, 5)}`,
    `q=${prefix}&cursor=${forge(newer, null)}`,
    `q=${prefix}&cursor=${forge(newer, 'a\u0000')}`,
    `q=${prefix}&cursor=${forge(newer, 'a', 'b')}`,
  ];
  for (const query of refused) {
    const response = await mia.fetch(`/approvals?limit=1&${query}`);
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
  }
});

test('200 a week that was never touched is on no page, whoever was refused a change of it', async (t, api) => {
  const userId = unique('un');
  const ann = await api.person(userId);
  await create(ann, { date: dayOf(newer) });
  // The attempt locks a week that has no row yet.
  const response = await withdraw(ann, older, '"0"');
  t.is(response.status, 409);
  const mia = await api.person(unique('mia'));
  t.deepEqual(await walkApprovals(mia, `q=${userId}&status=open`), [`${userId} ${newer}`]);
});
