import { addDays } from '@timesheets/sdk/calendar';
import test, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import { hashEvent } from '../../src/store/audit.ts';
import type { Dialect, Store } from '../../src/store/open.ts';
import { startApi, type TestApi, today } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { selectEvents } from '../domain/_audit.ts';
import { create, patch, post, pushed, remove } from '../operations/_entries.ts';
import { closeThrough } from '../operations/_locks.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { currentWeek, decide, submit, weeksAgo, withdraw } from '../operations/_weeks.ts';
import { emptyDatabase, openFor } from '../store/_database.ts';
import { end, run } from './_process.ts';

const nobody = 'what is about nobody';

async function audit(t: ExecutionContext, url: string, ...args: string[]) {
  const program = run('audit.ts', { DATABASE_URL: url }, undefined, args);
  t.teardown(() => end(program));
  const { code } = await program.ended;
  return { code, lines: program.output.stdout.trim().split('\n'), stderr: program.output.stderr };
}

async function verify(t: ExecutionContext, url: string, ...args: string[]) {
  const { code, lines, stderr } = await audit(t, url, 'verify', ...args);
  t.is(stderr, '');
  const [, digest, asOf] =
    /^Digest of all heads: ([0-9a-f]{64}), as of (\S+)$/.exec(lines.at(-2) ?? '') ?? [];
  return { code, damages: lines.slice(0, -3), counts: lines.at(-3), digest, asOf, verdict: lines.at(-1) };
}

async function start(t: ExecutionContext, dialect: Dialect): Promise<{ api: TestApi; url: string }> {
  const url = await emptyDatabase(t, dialect);
  const api = await startApi(dialect, { DATABASE_URL: url });
  t.teardown(api.close);
  return { api, url };
}

/** Somebody with four events of entries and two days of time. */
async function work(api: TestApi, userId: string): Promise<void> {
  const person = await api.person(userId);
  const first = await create(person);
  await create(person, { date: addDays(today, -1) });
  await patch(person, first.id, { note: 'more' }, '*');
  await post(await api.machine(), pushed(userId, userId, { user_type: 'employee', minutes: 5 }));
  await waitUntilSeen(api.store, [userId]);
}

/** What is done to whom, and what is said of it. `n` is how many events the chain has. */
const tampering: Record<string, { act(store: Store, n: number): Promise<unknown>; said: RegExp }> = {
  edited: {
    act: ({ db }) =>
      sql`update audit_event set after = replace(after, '"minutes":60', '"minutes":61')
        where user_id = 'edited' and action = 'timesheet.update'`.execute(db),
    said: /^edited: event \d \(timesheet\.update of [0-9a-f-]{36} at [0-9T:.-]+Z\) is not as it was written/,
  },
  middle: {
    act: ({ db }) => sql`delete from audit_event where user_id = 'middle' and seq = 3`.execute(db),
    said: /^middle: event 3 is missing before event 4 \(/,
  },
  beginning: {
    act: ({ db }) => sql`delete from audit_event where user_id = 'beginning' and seq < 3`.execute(db),
    said: /^beginning: events 1 to 2 are missing before event 3 \(/,
  },
  swapped: {
    async act({ db }) {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ]) {
        await sql`update audit_event set seq = ${to} where user_id = 'swapped' and seq = ${from}`.execute(db);
      }
    },
    said: /^swapped: event 2 \(.*\) is not as it was written/,
  },
  tail: {
    act: ({ db }, n) => sql`delete from audit_event where user_id = 'tail' and seq = ${n}`.execute(db),
    said: /^tail: event \d is missing after event \d \(/,
  },
  headless: {
    act: ({ db }) => sql`delete from audit_head where user_id = 'headless'`.execute(db),
    said: /^headless: the head of the chain is missing; its last event is event \d \(/,
  },
  behind: {
    act: ({ db }) => sql`update audit_head set count = 2 where user_id = 'behind'`.execute(db),
    said: /^behind: the head of the chain counts 2 events only; its last one is event \d \(/,
  },
  crooked: {
    act: ({ db }) => sql`update audit_head set hash = 'x' where user_id = 'crooked'`.execute(db),
    said: /^crooked: the head of the chain does not fit event \d \(/,
  },
  chainless: {
    act: ({ db }) => sql`delete from audit_event where user_id = 'chainless'`.execute(db),
    said: /^chainless: the whole chain is missing: its head counts \d events$/,
  },
  refiled: {
    act: ({ db }) =>
      sql`update audit_event set week = '2020-W01' where user_id = 'refiled' and action = 'timesheet.update'`.execute(
        db,
      ),
    said: new RegExp(
      `^refiled: event \\d \\(timesheet.update of .*\\) is not where .*: week is 2020-W01, not ${currentWeek}$`,
    ),
  },
  moved: {
    act: ({ db }) =>
      sql`update audit_event set moved_from_week = '2020-W01' where user_id = 'moved' and seq = 2`.execute(
        db,
      ),
    said: /^moved: event 2 \(.*\) is not where its content belongs: moved_from_week is 2020-W01, not null$/,
  },
  paid: {
    act: ({ db }) => sql`update timesheet set minutes = 480 where user_id = 'paid'`.execute(db),
    said: /^paid: 3 entries differ from their history; the first: entry [0-9a-f-]{36}: minutes is 480, event \d says 60$/,
  },
  lost: {
    act: ({ db }) => sql`delete from timesheet where user_id = 'lost' and note = 'more'`.execute(db),
    said: /^lost: 1 entry differs from its history; the first: entry \S+ is gone, though event \d says it is there$/,
  },
  added: {
    act: ({ db }) =>
      sql`insert into timesheet
        select ${crypto.randomUUID()}, user_id, user_type, date, week, project_id, minutes, note, note_folded, null, null,
          created_by_kind, created_by_id, written_by_kind, created_at, updated_at, version, changed_in
        from timesheet where user_id = 'added' and note = 'more'`.execute(db),
    said: /^added: 1 entry differs from its history; the first: entry [0-9a-f-]{36} has no history$/,
  },
  approved: {
    act: ({ db }) =>
      sql`update timesheet_week set status = 'approved' where user_id = 'approved'`.execute(db),
    said: /^approved: \d weeks? differs? from .*: week \S+: status is "approved", without history it is "open"$/,
  },
  promoted: {
    act: ({ db }) => sql`update person set user_type = 'contractor' where user_id = 'promoted'`.execute(db),
    said: /^promoted: 1 person differs .*: user_type is "contractor", event \d says "employee"$/,
  },
};

for (const dialect of dialects) {
  test.serial(
    `verify names the first damage of every chain, and what differs from its history (${dialect})`,
    async (t) => {
      const { api, url } = await start(t, dialect);
      const userIds = Object.keys(tampering);
      for (const userId of [...userIds, 'ghost', 'whole']) await work(api, userId);
      await waitUntilSeen(api.store, ['mia']);
      const before = await verify(t, url);
      t.deepEqual([before.code, before.damages, before.verdict], [0, [], 'Whole.']);
      t.regex(before.counts ?? '', /^Chains: 20, events: \d+, rows compared: \d+, seconds: \d+\.\d$/);

      for (const [userId, { act }] of Object.entries(tampering)) {
        await act(api.store, (await selectEvents(api.store, userId)).length);
      }
      await sql`delete from audit_event where user_id = 'ghost'`.execute(api.store.db);
      await sql`delete from audit_head where user_id = 'ghost'`.execute(api.store.db);
      await sql`update project set name = 'Mine' where project_id = 'acme-website'`.execute(api.store.db);
      await closeThrough(api.store, '2020-12-31');
      const { code, damages, verdict } = await verify(t, url);
      t.is(code, 1);
      t.is(verdict, `Damages: ${userIds.length + 4}`);
      const damagesOf = (name: string) => damages.filter((damage) => damage.startsWith(`${name}: `));
      for (const [userId, { said }] of Object.entries(tampering)) {
        t.is(damagesOf(userId).length, 1, userId);
        t.regex(damagesOf(userId)[0] ?? '', said);
      }
      t.deepEqual(damagesOf('whole'), []);
      t.regex(damagesOf('ghost')[0] ?? '', /^ghost: 3 entries differ from their history; .* has no history$/);
      t.is(
        damagesOf('ghost')[1],
        'ghost: 1 person differs from its history; the first: person ghost has no history',
      );
      t.is(damagesOf(nobody).length, 2);
      t.regex(damagesOf(nobody)[1] ?? '', /closed_through is "2020-12-31", without history it is null$/);
      t.regex(
        damagesOf(nobody)[0] ?? '',
        /project acme-website: name is "Mine", event 1 says "acme-website"$/,
      );
    },
  );

  test.serial(
    `a week's way through its states changes entries without an event of theirs, and all is whole (${dialect})`,
    async (t) => {
      const { api, url } = await start(t, dialect);
      const [mia, ann] = [await api.person('mia'), await api.person('ann')];
      for (const week of [weeksAgo(1), weeksAgo(2)]) {
        t.is((await submit(ann, week, '*', { confirm_empty: true })).status, 200);
      }
      const { id } = await create(ann);
      await remove(ann, (await create(ann)).id, '*');
      t.is((await submit(ann, currentWeek, '*')).status, 200);
      t.is((await withdraw(ann, currentWeek, '*')).status, 200);
      t.is((await patch(ann, id, { date: addDays(today, 14) }, '*')).status, 200);
      t.is((await decide(mia, 'approve', 'ann', weeksAgo(1), '"1"')).status, 200);
      t.is((await decide(mia, 'reject', 'ann', weeksAgo(2), '"1"', 'Where were you?')).status, 200);
      await waitUntilSeen(api.store, ['mia', 'ann']);
      const { code, damages } = await verify(t, url);
      t.deepEqual([code, damages], [0, []]);
      await sql`update timesheet_week set status = 'approved' where week = ${weeksAgo(2)}`.execute(
        api.store.db,
      );
      t.regex((await verify(t, url)).damages[0] ?? '', /status is "approved", event \d+ says "rejected"$/);
    },
  );

  test.serial(
    `a chain written anew with its head shows in the digest that was noted down (${dialect})`,
    async (t) => {
      const { api, url } = await start(t, dialect);
      for (const userId of ['ann', 'bob']) await work(api, userId);
      await waitUntilSeen(api.store, ['mia']);
      const noted = await verify(t, url);
      t.truthy(noted.digest);
      t.is((await verify(t, url)).digest, noted.digest);
      await work(api, 'carla');
      await create(await api.person('ann'), { date: addDays(today, -2) });
      const asOf = ['--as-of', noted.asOf ?? ''];
      t.is((await verify(t, url, ...asOf)).digest, noted.digest);
      t.not((await verify(t, url)).digest, noted.digest);

      await rewrite(api.store, 'ann');
      const after = await verify(t, url, ...asOf);
      t.deepEqual([after.code, after.damages], [0, []]);
      t.not(after.digest, noted.digest);
    },
  );

  test.serial(
    `verify reads beside an API that keeps writing, which it does not hold up (${dialect})`,
    async (t) => {
      const { api, url } = await start(t, dialect);
      const stop = new AbortController();
      const statuses: number[] = [];
      const writers = ['ann', 'bob', 'carla'].map(async (userId) => {
        const person = await api.person(userId);
        for (let n = 0; !stop.signal.aborted; n += 1) {
          const body = { date: addDays('2020-01-01', n), project_id: 'acme-website', minutes: 1 };
          statuses.push((await post(person, body)).status);
        }
      });
      const counts: (string | undefined)[] = [];
      for (let round = 0; round < 4; round += 1) {
        const { code, damages, counts: line } = await verify(t, url);
        t.deepEqual([code, damages], [0, []]);
        counts.push(/events: (\d+)/.exec(line ?? '')?.[1]);
      }
      stop.abort();
      await Promise.all(writers);
      t.deepEqual([...new Set(statuses)], [201]);
      t.is(new Set(counts).size, 4, 'nothing was written meanwhile');
    },
  );

  test.serial(`verify says what to do when it cannot run (${dialect})`, async (t) => {
    const url = await emptyDatabase(t, dialect);
    const old = await audit(t, url, 'verify');
    t.is(old.code, 2);
    t.regex(
      old.stderr,
      dialect === 'sqlite' ? /^There is no database at .*DATABASE_URL/ : /Run "npm run migrate"/,
    );
    const api = await startApi(dialect, { DATABASE_URL: url });
    t.teardown(api.close);
    await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01_later', '2099')`.execute(
      api.store.db,
    );
    const newer = await audit(t, url, 'verify');
    t.is(newer.code, 2);
    t.regex(newer.stderr, /newer version \(2099-01-01_later\)\. Start that version/);
  });
}

test.serial('a database that is not there, or not up to date, is left as it is', async (t) => {
  const url = await emptyDatabase(t, 'sqlite');
  const store = openFor(t, url);
  await store.ping();
  await store.close();
  const { code, stderr } = await audit(t, url, 'verify');
  t.is(code, 2);
  t.regex(stderr, /^The database is not up to date .*Run "npm run migrate" first\.$/m);
  const unreachable = await audit(t, 'postgres://127.0.0.1:1/timesheets', 'verify');
  t.is(unreachable.code, 2);
  t.regex(unreachable.stderr, /ECONNREFUSED/);
});

test.serial('without a command it says how it is used; a wrong argument is named', async (t) => {
  const none = await audit(t, 'sqlite:none.db');
  t.is(none.code, 2);
  t.regex(none.stderr, /^Usage: npm run audit -- verify/);
  for (const [wrong, ...args] of [
    ['check', 'check'],
    ['all', 'verify', 'all'],
    ['--asof', 'verify', '--asof', 'x'],
  ]) {
    const { code, stderr } = await audit(t, 'sqlite:none.db', ...args);
    t.is(code, 2);
    t.is(stderr, `Unknown argument: ${wrong}\nUsage: npm run audit -- verify [--as-of INSTANT]\n`);
  }
  const open = await audit(t, 'sqlite:none.db', 'verify', '--as-of');
  t.is(open.code, 2);
  t.regex(open.stderr, /'--as-of <value>' argument missing\.\nUsage: /);
  const help = await audit(t, 'sqlite:none.db', '--help');
  t.is(help.code, 0);
  t.regex(help.lines.join('\n'), /^Usage: .*[\s\S]*digest of all heads/);
  t.true(help.lines.every((line) => line.length <= 121));
  t.is((await audit(t, 'sqlite:none.db', 'verify', '--as-of', 'yesterday')).code, 2);
});

/** Changes the first event of a chain and makes everything fit again, as somebody can who knows how. */
async function rewrite({ db }: Store, userId: string): Promise<void> {
  let hash = '';
  for (const event of await db
    .selectFrom('audit_event')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('seq')
    .execute()) {
    const row = { ...event, reason: event.seq === 1 ? 'because' : event.reason };
    hash = hashEvent(hash, row);
    await db
      .updateTable('audit_event')
      .set({ reason: row.reason, hash })
      .where('user_id', '=', userId)
      .where('seq', '=', event.seq)
      .execute();
  }
  await db.updateTable('audit_head').set({ hash }).where('user_id', '=', userId).execute();
}
