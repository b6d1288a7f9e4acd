import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { end, environment, type RunningProcess, run } from './_process.ts';

const issuer = 'http://127.0.0.1:1/';

async function folder(t: ExecutionContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'timesheets-process-'));
  t.teardown(() => rm(path, { recursive: true, force: true }));
  return path;
}

function start(t: ExecutionContext, env: Record<string, string>, file: 'main.ts' | 'migrate.ts' = 'main.ts') {
  const program = run(file, env);
  t.teardown(() => end(program));
  return program;
}

async function refused(t: ExecutionContext, program: RunningProcess): Promise<string> {
  const { code } = await program.ended;
  t.is(code, 1);
  t.notRegex(program.output.stderr, /^\s+at /m, 'a stack trace');
  return program.output.stderr;
}

test('without issuer and audience it refuses to start and names every fault at once', async (t) => {
  const stderr = await refused(t, start(t, { PORT: '99999', TIME_ZONE: 'Mars/Base' }));
  for (const name of ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'PORT', 'TIME_ZONE'])
    t.true(stderr.includes(name), name);
  t.is(stderr.trim().split('\n').length, 5);
});

test('with an empty issuer or audience it refuses to start', async (t) => {
  const stderr = await refused(t, start(t, { OIDC_ISSUER: '', OIDC_AUDIENCE: ' ', PORT: '0' }));
  t.regex(stderr, /OIDC_ISSUER/);
  t.regex(stderr, /OIDC_AUDIENCE/);
});

test('a port in use gives one clear line', async (t) => {
  for (const host of ['127.0.0.1', '::1']) {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    t.teardown(() => other.close());
    const { port } = other.address() as { port: number };
    const env = environment(issuer, `sqlite:${join(await folder(t), 'a.db')}`);
    const stderr = await refused(t, start(t, { ...env, PORT: String(port) }));
    t.is(stderr, `Port ${port} is in use. Stop what uses it, or set PORT to another one.\n`, host);
  }
});

test('a second API on the same SQLite file is refused, and so is a migration', async (t) => {
  const path = join(await folder(t), 'a.db');
  const env = environment(issuer, `sqlite:${path}`);
  const first = start(t, env);
  const address = await first.listening;
  const second = await refused(t, start(t, env));
  t.is(
    second,
    `${path} is in use by another process. Stop that one first, or set DATABASE_URL to another file.\n`,
  );
  t.is(await refused(t, start(t, { DATABASE_URL: env.DATABASE_URL ?? '' }, 'migrate.ts')), second);
  t.is((await fetch(`${address}/readyz`)).status, 200);
});

test('a migration needs no issuer, says what it did, and the second time that there is nothing to do', async (t) => {
  const env = { DATABASE_URL: `sqlite:${join(await folder(t), 'deeper', 'a.db')}` };
  const first = start(t, env, 'migrate.ts');
  t.is((await first.ended).code, 0, first.output.stderr);
  t.regex(first.output.stdout, /^Migrated: 2026-11-21T000000_create_schema/);
  const second = start(t, env, 'migrate.ts');
  t.is((await second.ended).code, 0);
  t.is(second.output.stdout, 'The database is up to date.\n');
});

test('a migration on a bad DATABASE_URL says so', async (t) => {
  t.regex(await refused(t, start(t, { DATABASE_URL: 'mysql://x' }, 'migrate.ts')), /DATABASE_URL/);
});

test('two that start at once on an empty file: one serves, the other says why not', async (t) => {
  const env = environment(issuer, `sqlite:${join(await folder(t), 'a.db')}`);
  const both = [start(t, env), start(t, env)];
  const outcomes = await Promise.allSettled(both.map(({ listening }) => listening));
  t.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const loser = both[outcomes.findIndex(({ status }) => status === 'rejected')];
  t.regex(loser?.output.stderr ?? '', /is in use by another process/);
});

test('by default it listens on loopback in both families; the first line of the log names the address', async (t) => {
  const program = start(t, environment(issuer, `sqlite:${join(await folder(t), 'a.db')}`));
  const { port } = new URL(await program.listening);
  const [first] = program.log();
  t.is(first?.msg, 'listening');
  t.is(first?.address, `http://localhost:${port}`);
  t.is(first?.database, 'sqlite');
  for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
    const response = await fetch(`http://${host}:${port}/healthz`);
    t.is(response.status, 200, host);
    t.deepEqual(await response.json(), { status: 'ok' });
  }
});

test('HOST is the one address it listens on', async (t) => {
  const env = environment(issuer, `sqlite:${join(await folder(t), 'a.db')}`);
  const program = start(t, { ...env, HOST: '::1' });
  const address = await program.listening;
  t.regex(address, /^http:\/\/\[::1\]:\d+$/);
  t.is((await fetch(`${address}/healthz`)).status, 200);
  await t.throwsAsync(fetch(`http://127.0.0.1:${new URL(address).port}/healthz`));
});

test('it warns when machines push for people whose subs they cannot know', async (t) => {
  const env = environment(issuer, `sqlite:${join(await folder(t), 'a.db')}`);
  const program = start(t, { ...env, MACHINE_CLIENTS: 'pusher=erp' });
  await program.listening;
  program.child.kill('SIGTERM');
  t.is((await program.ended).code, 0);
  t.true(program.log().some(({ msg }) => /OIDC_USER_ID_CLAIM is sub/.test(String(msg))));
});

test('METRICS_PORT serves how long requests took, and only there', async (t) => {
  const env = environment(issuer, `sqlite:${join(await folder(t), 'a.db')}`);
  const program = start(t, { ...env, METRICS_PORT: '0' });
  const address = await program.listening;
  await fetch(`${address}/api/v1/me`);
  await fetch(`${address}/healthz`);
  await fetch(`${address}/${'secret'.repeat(5)}`, { headers: { accept: 'application/json' } });
  const line = program.log().find(({ msg }) => msg === 'metrics');
  const response = await fetch(String(line?.address));
  t.is(response.status, 200);
  t.regex(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  t.regex(text, /^http_request_duration_seconds_count\{operation="none",status="200"\} 1$/m);
  t.regex(text, /^http_request_duration_seconds_count\{operation="none",status="401"\} 1$/m);
  t.regex(text, /^process_cpu_seconds_total /m);
  t.regex(text, /^nodejs_eventloop_lag_p99_seconds /m);
  t.regex(text, /^http_requests_in_flight 0$/m);
  t.regex(text, /^jwks_fetched_timestamp_seconds 0$/m);
  t.false(text.includes('secret'));
  t.is((await fetch(String(line?.address).replace('/metrics', '/api/v1/me'))).status, 404);
  t.is((await fetch(`${address}/metrics`, { headers: { accept: 'application/json' } })).status, 404);
  program.child.kill('SIGTERM');
  t.is((await program.ended).code, 0);
});
