import ava, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { sql } from 'kysely';
import { selectVisibleThrough } from '../../src/store/changes.ts';
import type { Dialect } from '../../src/store/open.ts';
import { type Caller, putProject, startApi, type TestApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { startSecondApp } from '../operations/_second-app.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { countIds } from './_ids.ts';
import { type Memory, type Request, requestOf } from './_requests.ts';
import { machine, manager, people, step } from './_steps.ts';

const test = dialects.length === 2 ? ava.serial : ava.skip;

const { startIds } = countIds();
const began = Date.parse('2020-06-10T08:00:00.000Z');
const idsOfAStep = 10_000;

interface Side {
  api: TestApi;
  callers: ReadonlyMap<string, Caller>;
}

let now = began;

/** An API on an empty database whose clock and ids are the test's. */
async function startSide(t: ExecutionContext, dialect: Dialect): Promise<Side> {
  startIds(0);
  const api = await startApi(dialect);
  t.teardown(api.close);
  await waitUntilSeen(api.store, ['mia']);
  // What was there before the test had the clock.
  const dated = { created_at: new Date(began).toISOString(), updated_at: new Date(began).toISOString() };
  await api.store.db.updateTable('project').set(dated).execute();
  await api.store.db
    .updateTable('person')
    .set({ ...dated, last_seen_at: null, signed_in_from: null })
    .execute();
  const reach = await startSecondApp(t, api, { now: () => new Date(now) });
  const callers = new Map<string, Caller>([[machine, reach(await api.machine())]]);
  for (const name of [...people, manager]) {
    callers.set(name, reach(await api.person(name)));
    await callers.get(name)?.fetch('/me');
    await waitUntilSeen(api.store, [name]);
  }
  const max = callers.get(manager) as Caller;
  await putProject(max, 'beta', { client: 'Ä', open_from: '2020-01-01', open_to: '2020-06-08' });
  await putProject(max, 'closed', { archived: true });
  return { api, callers };
}

/** Feeds wait for whatever is open on the server; the other side does not. */
async function waitForFeed({ api: { store } }: Side): Promise<void> {
  const newest = ['timesheet', 'timesheet_tombstone', 'timesheet_week', 'project'].map(
    (table) => sql`select max(changed_in) as n from ${sql.table(table)}`,
  );
  const { rows } = await sql<{ n: number }>`
    select max(n) as n from (${sql.join(newest, sql` union all `)}) as newest`.execute(store.db);
  while ((await selectVisibleThrough(store.db, store.dialect)) < (rows[0]?.n ?? 0)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function ask(side: Side, { who, path, init }: Request) {
  if (path.startsWith('/changes')) await waitForFeed(side);
  const response = await (side.callers.get(who) as Caller).fetch(path, init);
  const headers = Object.fromEntries(response.headers);
  // The number of a transaction is the database's own affair, and with it how long a cursor is.
  for (const own of ['date', 'keep-alive', 'content-length']) delete headers[own];
  // Each side has an issuer of its own.
  const text = (await response.text()).replaceAll(side.api.issuer.url, 'issuer');
  const body =
    headers['content-type']?.includes('json') && !path.includes('export') ? JSON.parse(text) : text;
  const cursor = path.startsWith('/changes') ? (body as { next_cursor?: string }).next_cursor : undefined;
  return { answer: { status: response.status, headers, body: cursor ? withoutCursor(body) : body }, cursor };
}

function withoutCursor(body: object | string): object {
  return { ...(body as object), next_cursor: undefined };
}

function learn(memory: Memory, { who, path }: Request, body: unknown): void {
  JSON.stringify(body, (_, value) => {
    if (value?.project_id && value.id && value.version) memory.entries.set(value.id, value);
    if (value?.user_id && value.week && value.version !== undefined && !value.id)
      memory.weeks.set(`${value.user_id} ${value.week}`, value.version);
    if (value?.closed_through !== undefined && value.version) memory.settingsVersion = value.version;
    return value;
  });
  const question = path.replace(/[?&]cursor=[^&]*$/, '');
  const next = (body as { next_cursor?: string | null }).next_cursor;
  if (next) memory.cursors.set(`${who} ${question}`, { who, path: question, cursor: next });
  else memory.cursors.delete(`${who} ${question}`);
}

for (const seed of [1, 20_261_128]) {
  test(`whatever is asked in whatever order, both databases answer alike (seed ${seed})`, async (t) => {
    t.timeout(300_000);
    now = began;
    const sides = [await startSide(t, 'sqlite'), await startSide(t, 'postgres')] as const;
    const memory: Memory = { entries: new Map(), weeks: new Map(), cursors: new Map(), settingsVersion: 1 };
    const feeds = [new Map<string, string>(), new Map<string, string>()] as const;
    const statuses = new Map<number, number>();
    for (const [n, one] of fc.sample(step, { seed, numRuns: 500 }).entries()) {
      now = began + n * 1000;
      const request = requestOf(one, memory);
      const isFeed = request.path.startsWith('/changes');
      const [first, second] = [await askAt(0), await askAt(1)];
      t.deepEqual(second.answer, first.answer, `step ${n}: ${JSON.stringify(one)}`);
      t.true(first.answer.status < 500, `step ${n}: ${JSON.stringify(first.answer.body)}`);
      statuses.set(first.answer.status, (statuses.get(first.answer.status) ?? 0) + 1);
      learn(memory, request, first.answer.body);

      async function askAt(index: 0 | 1) {
        startIds((n + 1) * idsOfAStep);
        const key = `${request.who} ${request.path}`;
        const at = isFeed ? feeds[index].get(key) : undefined;
        const answered = await ask(sides[index], {
          ...request,
          path: at === undefined ? request.path : `${request.path}&cursor=${at}`,
        });
        if (answered.cursor) feeds[index].set(key, answered.cursor);
        return answered;
      }
    }
    t.log(
      [...statuses]
        .sort(([one], [other]) => one - other)
        .map(([status, count]) => `${status}: ${count}`)
        .join(', '),
    );
    for (const status of [200, 201, 204, 400, 403, 404, 409, 412, 428])
      t.true(statuses.has(status), `no ${status}`);
  });
}
