import { scopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { loadContract } from '../../src/contract/load.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { sampleOf } from '../contract/_samples.ts';
import { type RunningApp, startApp } from './_app.ts';
import { createForge } from './_forge.ts';
import { createKey, createKeys, type JwksServer, startJwksServer, withKeys } from './_jwks.ts';
import { type RawAnswer, request, sendRaw } from './_raw.ts';
import { assertDecent, verdictOf, withoutNames } from './_verdict.ts';
import { algorithms } from './corpus/_algorithms.ts';
import { identities, scopings } from './corpus/_identity.ts';
import { keyChoices } from './corpus/_keys.ts';
import { parties } from './corpus/_parties.ts';
import type { Attempt, Bench, Sending } from './corpus/_row.ts';
import { structures } from './corpus/_structure.ts';
import { times } from './corpus/_times.ts';
import { controls, schemes, transports } from './corpus/_transport.ts';
import { typings } from './corpus/_typing.ts';

/** What every operation is tried with, and what the verifier alone decides. */
const everywhere = [...controls, ...schemes, ...transports, ...times, ...scopings];
const once = [...structures, ...algorithms, ...keyChoices, ...typings, ...parties, ...identities];

const contract = loadContract();
const operations = listOperations(contract).filter((operation) => operation.scopes.length > 0);
const [reference] = operations;

let app: RunningApp;
let issuer: JwksServer;
let trap: JwksServer;
let keys: Bench['keys'];
let invalid: string;
let rssAtStart: number;

test.before(async () => {
  keys = { ...(await createKeys()), attacker: await createKey('attacker') };
  issuer = await startJwksServer(withKeys(keys.main, keys.weak, keys.enc, keys.ops, keys.rs512only));
  trap = await startJwksServer(withKeys(keys.attacker));
  app = await startApp(issuer.url);
  const answer = await sendRaw(
    app.port,
    request('GET', '/api/v1/timesheets', ['Authorization: Bearer e30.e30.AA']),
  );
  if (answer.status !== 401) throw new Error('the reference is not refused');
  invalid = withoutNames(answer);
  rssAtStart = process.memoryUsage.rss();
});
test.after.always(async () => {
  await app?.close();
  await issuer?.close();
  await trap?.close();
});

for (const operation of operations) {
  const scope = operation.scopes.join(' ');
  const granted = [scope, ...Object.values(operation.conditionalScopes).flat()].join(' ');
  for (const [id, title, outcomes, make] of operation === reference ? [...everywhere, ...once] : everywhere) {
    test.serial(`${outcomes.join(' or ')}: ${id} ${operation.id}, ${title}`, async (t) => {
      const bench: Bench = {
        forge: createForge(issuer.url, keys.main, granted),
        keys,
        scope,
        trap: trap.url,
      };
      for (const sending of [await make(bench)].flat() as Sending[]) {
        const bytes = requestOf(operation, sending);
        const answer = await sendRaw(app.port, bytes);
        assertDecent(t, answer, bytes);
        const verdict = verdictOf(answer, scope);
        t.true((outcomes as string[]).includes(verdict), `${verdict}: ${answer.head}\n${answer.body}`);
        if (verdict === 'OK' && operation === reference) t.is(answer.status, 200);
        if (verdict === 'INVALID') assertNoOracle(t, answer);
      }
    });
  }
}

test('SCOPE: K18 an access token for reading does not write', async (t) => {
  const read = operations.find(({ method }) => method === 'get')?.scopes.join(' ') ?? '';
  const accessToken = createForge(issuer.url, keys.main, read).make();
  for (const operation of operations.filter(({ method }) => method !== 'get')) {
    const answer = await sendRaw(app.port, requestOf(operation, accessToken));
    t.is(verdictOf(answer, operation.scopes.join(' ')), 'SCOPE', operation.id);
  }
});

test('INVALID and NOAUTH come before 404 on a path that does not exist', async (t) => {
  const bad = await sendRaw(
    app.port,
    request('GET', '/api/v1/nothing', ['Authorization: Bearer e30.e30.AA']),
  );
  assertNoOracle(t, bad);
  t.is(verdictOf(await sendRaw(app.port, request('GET', '/api/v1/nothing', [])), ''), 'NOAUTH');
});

test('K00 the corpus has every row', (t) => {
  t.is(everywhere.length + once.length + 1, 253);
  t.is(new Set([...everywhere, ...once].map(([id]) => id)).size, 252);
});

test.after('the process is well afterwards', async (t) => {
  const forge = createForge(issuer.url, keys.main, scopes.join(' '));
  const answer = await sendRaw(
    app.port,
    request('GET', '/api/v1/timesheets', [`Authorization: Bearer ${forge.make()}`]),
  );
  t.is(answer.status, 200);
  t.is(trap.requestedAt.length, 0);
  t.true(issuer.requestedAt.length <= 5, `${issuer.requestedAt.length} key requests`);
  t.true(process.memoryUsage.rss() - rssAtStart < 200 * 1024 * 1024);
  t.notRegex(app.logText(), /eyJ[\w-]+\./);
  t.false(app.logText().includes('\u001b'));
  t.is(({} as Record<string, unknown>).sub, undefined);
});

function assertNoOracle(t: { is(actual: unknown, expected: unknown): unknown }, answer: RawAnswer): void {
  t.is(withoutNames(answer), invalid);
}

function requestOf(operation: (typeof operations)[number], sending: Sending): Buffer {
  const { path, headers, mediaType, body } = sampleOf(contract, operation);
  const attempt: Attempt =
    typeof sending === 'string' ? { lines: [`Authorization: Bearer ${sending}`] } : sending;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const target = `/api/v1${path}${attempt.query ? `?${attempt.query}` : ''}`;
  if (attempt.form !== undefined) return request('POST', target, [...lines, ...attempt.lines], attempt.form);
  if (mediaType) lines.push(`Content-Type: ${mediaType}`);
  const text = body === undefined ? '' : JSON.stringify(body);
  return request(operation.method.toUpperCase(), target, [...lines, ...attempt.lines], text);
}
