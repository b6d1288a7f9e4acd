import { appendFileSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { scopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { send } from '../contract/_send.ts';
import { createForge } from '../http/_forge.ts';
import { createKey, startJwksServer, withKeys } from '../http/_jwks.ts';
import { end, environment, type RunningProcess, run } from './_process.ts';

const rounds = 4;
const connections = 8;

test('kill -9 under writes loses no acknowledged entry, nor its history, nor its Idempotency-Key', async (t) => {
  const main = await createKey('main');
  const issuer = await startJwksServer(withKeys(main));
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-kill-'));
  const path = join(folder, 'a.db');
  const ledger = join(folder, 'ledger');
  const env = environment(issuer.url, `sqlite:${path}`);
  let program: RunningProcess | undefined;
  t.teardown(async () => {
    if (program) await end(program);
    await issuer.close();
    await rm(folder, { recursive: true, force: true });
  });
  // Each writer is a person with days of his own, so that no day is ever full.
  const authorizations = Array.from({ length: connections }, (_, writer) => {
    const claims = { sub: `writer-${writer}` };
    return `Bearer ${createForge(issuer.url, main, scopes.join(' ')).make({ claims })}`;
  });
  let entries = 0;

  for (let round = 0; round < rounds; round += 1) {
    program = run('main.ts', env);
    const startedAt = performance.now();
    const origin = (await program.listening).replace('localhost', '127.0.0.1');
    t.true(performance.now() - startedAt < 5000, 'it was not ready in time');
    const manager = { authorization: authorizations[0] ?? '', 'content-type': 'application/json' };
    t.true((await send(origin, 'PUT', '/api/v1/projects/work', manager, '{"name":"Work"}')).status < 300);
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const stop = new AbortController();
    const writers = authorizations.map(async (authorization) => {
      while (!stop.signal.aborted) {
        entries += 1;
        const day = new Date(Date.UTC(2000, 0, 1 + (entries % 9000))).toISOString().slice(0, 10);
        const key = crypto.randomUUID();
        const id = await create(origin, agent, authorization, day, key).catch(() => undefined);
        // Only what arrived whole is acknowledged; the ledger outlives everything.
        if (id !== undefined) appendFileSync(ledger, `${id} ${key}\n`);
      }
    });
    await sleep(400 + Math.random() * 800);
    program.child.kill('SIGKILL');
    await program.ended;
    stop.abort();
    await Promise.all(writers);
    agent.destroy();
  }

  program = run('main.ts', env);
  const origin = (await program.listening).replace('localhost', '127.0.0.1');
  const acknowledged = readFileSync(ledger, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  t.true(acknowledged.length > rounds * connections, `only ${acknowledged.length} were acknowledged`);
  t.log(`${acknowledged.length} entries acknowledged in ${rounds} rounds`);
  const [last = ''] = acknowledged.at(-1) ?? [];
  const answers = await Promise.all(
    authorizations.map((authorization) =>
      send(origin, 'GET', `/api/v1/timesheets/${last}`, { authorization }),
    ),
  );
  t.true(
    answers.some(({ status }) => status === 200),
    'the API does not find the last one',
  );
  program.child.kill('SIGTERM');
  t.is((await program.ended).code, 0);

  const database = new DatabaseSync(path, { readOnly: true });
  t.teardown(() => database.close());
  t.deepEqual({ ...database.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  const count = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
  const entry = database.prepare('select 1 from timesheet where id = ?');
  const event = database.prepare('select 1 from audit_event where object_id = ?');
  const keyed = database.prepare('select answer from idempotency_key where key = ? and status = 201');
  for (const [id = '', key = ''] of acknowledged) {
    if (!entry.get(id)) t.fail(`the entry ${id} is lost`);
    if (!event.get(id)) t.fail(`the history of ${id} is lost`);
    if (!String(keyed.get(key)?.answer).includes(id)) t.fail(`the Idempotency-Key of ${id} is lost`);
  }
  // What was written but not acknowledged is whole as well.
  t.is(count('select count(*) from timesheet where id not in (select object_id from audit_event)'), 0);
  t.is(count('select count(*) from idempotency_key where status is null'), 0);
  t.is(count('select count(*) from timesheet'), count('select count(*) from idempotency_key'));
  t.is(count('select sum(count) from audit_head'), count('select count(*) from audit_event'));
});

function create(
  origin: string,
  agent: Agent,
  authorization: string,
  date: string,
  key: string,
): Promise<string | undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({
      hostname,
      port,
      agent,
      method: 'POST',
      path: '/api/v1/timesheets',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () => resolve(response.statusCode === 201 ? JSON.parse(text).id : undefined));
    });
    outgoing.end(JSON.stringify({ date, project_id: 'work', minutes: 1 }));
  });
}
