import { setTimeout as sleep } from 'node:timers/promises';
import type { Timesheet } from '@timesheets/sdk';
import { addDays } from '@timesheets/sdk/calendar';
import ava, { type ExecutionContext } from 'ava';
import { today } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { end, run } from '../process/_process.ts';
import { type Cluster, createCluster, type Member, startThree } from './_cluster.ts';

const test = dialects.includes('postgres') ? ava : ava.skip;

const people = 6;
/** A day holds 1440 of an entry of a minute each: nobody gets that far. */
const days = 7;

test('with one process killed and one rolled over under load, every acknowledged write is there, and there once', async (t) => {
  const cluster = await createCluster();
  t.teardown(cluster.close);
  const [first, second, third] = await startThree(cluster);
  const stop = new AbortController();
  const working = Array.from({ length: people }, (_, n) => work(cluster, `worker-${n}`, stop.signal));

  await sleep(1000);
  first.process.child.kill('SIGKILL');
  await first.process.ended;
  await sleep(500);
  const anew = await cluster.start();
  cluster.proxy.turnTo([second, third, anew].map(({ origin }) => origin));
  await sleep(500);
  const rolled = await rollOver(t, cluster, second, [third, anew]);
  await sleep(1000);
  stop.abort();
  const ledgers = await Promise.all(working);

  const acknowledged = ledgers.reduce((sum, { created }) => sum + created.size, 0);
  t.log(
    `${acknowledged} entries and ${ledgers.reduce((sum, { saved }) => sum + saved, 0)} saves acknowledged`,
  );
  t.true(acknowledged > 10 * people);
  for (const { origin } of [third, anew, rolled]) t.true((cluster.proxy.answered.get(origin) ?? 0) > 0);
  for (const ledger of ledgers) await compare(t, cluster, ledger);

  const audit = run('audit.ts', { DATABASE_URL: cluster.databaseUrl }, undefined, ['verify']);
  t.is((await audit.ended).code, 0, audit.output.stdout + audit.output.stderr);
});

/** Starts a successor, takes the process out of the proxy as it is stopped, and waits for its orderly end. */
async function rollOver(
  t: ExecutionContext,
  cluster: Cluster,
  old: Member,
  others: readonly Member[],
): Promise<Member> {
  const successor = await cluster.start();
  cluster.proxy.turnTo([...others, successor, old].map(({ origin }) => origin));
  old.process.child.kill('SIGTERM');
  const { code } = await old.process.ended;
  t.is(code, 0, 'it did not end in order');
  await end(old.process);
  return successor;
}

interface Ledger {
  userId: string;
  /** By note, what was acknowledged. */
  created: Map<string, Timesheet>;
  /** How many saves of the week were acknowledged; the last one left these minutes in the cell. */
  saved: number;
  minutes: number;
}

/** Logs time without a pause until told to stop, as the SDK does it: trying again what is safe to repeat. */
async function work(cluster: Cluster, userId: string, signal: AbortSignal): Promise<Ledger> {
  const { client } = await cluster.person(userId, 6);
  const ledger: Ledger = { userId, created: new Map(), saved: 0, minutes: 0 };
  const week = { params: { path: { week: '2026-W02' } } };
  let etag = '"0"';
  for (let n = 0; !signal.aborted; n += 1) {
    const note = crypto.randomUUID();
    const date = addDays(today, -(n % days));
    const body = { date, project_id: 'acme-website', minutes: 1, note };
    const { data } = await client.POST('/timesheets', { body });
    ledger.created.set(note, data);
    const cells = [{ project_id: 'acme-website', date: '2026-01-05', minutes: (n % 1000) + 1 }];
    const saved = await client.PATCH('/timesheet-weeks/{week}/grid', {
      params: { ...week.params, header: { 'If-Match': etag } },
      body: { cells },
    });
    etag = saved.response.headers.get('etag') ?? '';
    ledger.saved += 1;
    ledger.minutes = (n % 1000) + 1;
  }
  return ledger;
}

async function compare(t: ExecutionContext, cluster: Cluster, ledger: Ledger): Promise<void> {
  const { client } = await cluster.person(ledger.userId, 3);
  const stored: Timesheet[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const query = { from: addDays(today, -days), limit: 200, ...(cursor !== undefined && { cursor }) };
    const { data } = await client.GET('/timesheets', { params: { query } });
    stored.push(...data.items);
    more = data.next_cursor !== null;
    cursor = data.next_cursor ?? undefined;
  }
  const byNote = new Map(stored.map((entry) => [entry.note, entry]));
  t.is(byNote.size, stored.length, `${ledger.userId} has an entry twice`);
  t.is(stored.length, ledger.created.size, `${ledger.userId} has more or less than was acknowledged`);
  for (const [note, entry] of ledger.created) t.deepEqual(byNote.get(note), entry);
  const week = await client.GET('/timesheet-weeks/{week}', { params: { path: { week: '2026-W02' } } });
  t.like(week.data, { version: ledger.saved, total_minutes: ledger.minutes });
}
