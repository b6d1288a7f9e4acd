import type { Timesheet } from '@timesheets/sdk';
import { sql } from 'kysely';
import type { Store } from '../../src/store/open.ts';
import { type Caller, today } from '../_api.ts';
import { create, patch, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { exportLines, fetchExport } from './_export.ts';
import { fill } from './_fill.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';

const test = onEachDialectSerially();

/** More than all buffers between the database and a client that does not read: 40 MB. */
const large = { count: 20_000, noteLength: 2000 };
const asLines = { headers: { accept: 'application/x-ndjson' } };

/** An export that has begun and that nobody reads on. */
async function begin(caller: Caller, init: RequestInit = {}) {
  const response = await fetchExport(caller, '', { ...asLines, ...init });
  if (response.status !== 200 || !response.body) throw new Error(await response.text());
  const reader = response.body.getReader();
  const chunks = [(await reader.read()).value];
  return {
    async rest(): Promise<string> {
      for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
      return Buffer.concat(chunks.filter((chunk) => chunk !== undefined)).toString('utf8');
    },
    cancel: () => reader.cancel(),
  };
}

/** Waits until no export holds the database: a reader of an old moment keeps both databases from tidying up. */
async function waitUntilFree({ db, dialect }: Store): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await (dialect === 'sqlite'
      ? sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
      : sql<{ busy: number }>`select count(*) as busy from pg_stat_activity
          where datname = current_database() and backend_xmin is not null and pid <> pg_backend_pid()
      and backend_type = 'client backend'`.execute(db));
    if (rows[0]?.busy === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('an export still holds the database');
}

test('200 shows one moment: what is moved, added or deleted meanwhile is as it was, none twice', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await fill(api.store, { userId, ...large });
  const sorted = api.store.db.selectFrom('timesheet').select(['id', 'date']).where('user_id', '=', userId);
  const before = await sorted.orderBy('date').orderBy('id').execute();
  const [first, second] = before;
  const [third, second_last, last] = before.slice(-3);
  const slow = await begin(ann);
  const fresh = [await create(ann, { date: '2026-01-01' }), await create(ann, { date: today })];
  t.is((await patch(ann, first?.id ?? '', { date: today }, '*')).status, 200);
  t.is((await patch(ann, last?.id ?? '', { date: '2026-01-01' }, '*')).status, 200);
  t.is((await patch(ann, third?.id ?? '', { note: 'changed' }, '*')).status, 200);
  for (const row of [second, second_last]) t.is((await remove(ann, row?.id ?? '', '*')).status, 204);
  const lines = (await slow.rest()).trimEnd().split('\n');
  const entries = lines.map((line): Timesheet => JSON.parse(line));
  t.deepEqual(
    entries.map(({ id, date }) => ({ id, date })),
    before,
  );
  t.false(entries.some(({ note }) => note === 'changed'));
  const after = new Set((await exportLines(ann)).map(({ id }) => id));
  t.is(after.size, before.length);
  for (const { id } of fresh) t.true(after.has(id));
});

test("503 for one's third at once and for anybody's fifth, with Retry-After; everything else goes on", async (t, api) => {
  const userIds = ['ann', 'bob'].map(unique);
  const [ann, bob] = (await Promise.all(userIds.map((userId) => api.person(userId)))) as [Caller, Caller];
  for (const userId of userIds) await fill(api.store, { userId, ...large });
  const held = [await begin(ann), await begin(ann)];
  await expectProblem(t, await fetchExport(ann), 503, 'unavailable');
  held.unshift(await begin(bob), await begin(bob));
  const fifth = await fetchExport(await api.person(unique('carl')));
  t.regex(fifth.headers.get('retry-after') ?? '', /^[1-9][0-9]*$/);
  t.is(fifth.headers.get('content-disposition'), null);
  await expectProblem(t, fifth, 503, 'unavailable');
  await create(ann);
  t.is((await ann.fetch('/timesheets?limit=1')).status, 200);
  t.true((await held.pop()?.rest())?.endsWith('\n'));
  t.is((await exportLines(ann, `from=${today}`)).length, 1);
  for (const one of held) await one.cancel();
  await waitUntilFree(api.store);
});

test('200 after clients that went away: what they held is free again', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await fill(api.store, { userId, ...large });
  for (let round = 0; round < 3; round += 1) {
    const leave = new AbortController();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetchExport(ann, '', { ...asLines, signal: leave.signal })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    t.deepEqual(statuses, [...Array(2).fill(200), ...Array(18).fill(503)]);
    leave.abort();
    await waitUntilFree(api.store);
    await create(ann, { minutes: 1 });
    t.is((await exportLines(ann, `from=${today}`)).length, round + 1);
  }
  for (let n = 0; n < 10; n += 1) t.is((await fetchExport(ann, '', { method: 'HEAD' })).status, 200);
  await waitUntilFree(api.store);
});

test('200 that breaks off when the database does, and the next one is whole', async (t, {
  store,
  person,
}) => {
  if (store.dialect !== 'postgres') {
    t.pass('SQLite is a file, which does not go away');
    return;
  }
  const userId = unique('ann');
  const ann = await person(userId);
  await fill(store, { userId, ...large });
  const slow = await begin(ann);
  const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and backend_xmin is not null and pid <> pg_backend_pid()
      and backend_type = 'client backend'`.execute(store.db);
  t.is(rows.length, 1);
  await t.throwsAsync(
    slow.rest().then(({ length }) => length),
    { message: /terminated/ },
  );
  t.is((await exportLines(ann)).length, large.count);
  await create(ann);
});
