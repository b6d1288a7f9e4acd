import type { ExecutionContext } from 'ava';
import { loadContract } from '../../src/contract/load.ts';
import { listOperations, type Operation } from '../../src/contract/operations.ts';
import { sampleOf } from '../contract/_samples.ts';
import { canary } from './_canaries.ts';
import { createForge } from './_forge.ts';
import { request, sendRaw } from './_raw.ts';
import type { Scene } from './_scene.ts';
import { assertDecent, verdictOf, withoutNames } from './_verdict.ts';
import { algorithms } from './corpus/_algorithms.ts';
import { identities, scopings } from './corpus/_identity.ts';
import { keyChoices } from './corpus/_keys.ts';
import { parties } from './corpus/_parties.ts';
import type { Attempt, Outcome, Row, Sending } from './corpus/_row.ts';
import { structures } from './corpus/_structure.ts';
import { times } from './corpus/_times.ts';
import { controls, schemes, transports } from './corpus/_transport.ts';
import { typings } from './corpus/_typing.ts';

/** What every operation is tried with, but for scopes; those; and what the verifier alone decides. */
export const everywhere: readonly Row[] = [...controls, ...schemes, ...transports, ...times];
export const ofScopes: readonly Row[] = scopings;
export const once: readonly Row[] = [
  ...structures,
  ...algorithms,
  ...keyChoices,
  ...typings,
  ...parties,
  ...identities,
];

/** Something to ask for: an operation, or a path that does not exist. */
export interface Target {
  name: string;
  /** What its operation needs, and may need; nothing where there is none. */
  scope: string;
  granted: string;
  /** What a good access token is answered with, where there is only one answer. */
  okStatus?: number;
  bytesOf(sending: Sending): Buffer;
}

const contract = loadContract();

export const operationTargets: readonly Target[] = listOperations(contract)
  .filter(({ scopes }) => scopes.length > 0)
  .map((operation) => {
    const scope = operation.scopes.join(' ');
    const granted = [scope, ...Object.values(operation.conditionalScopes).flat()].join(' ');
    const okStatus = operation.id === 'listTimesheets' ? { okStatus: 200 } : {};
    return {
      name: operation.id,
      scope,
      granted,
      ...okStatus,
      bytesOf: (sending) => bytesOf(operation, sending),
    };
  });

export const unknownPath: Target = {
  name: 'an unknown path',
  scope: '',
  granted: 'read:timesheets',
  okStatus: 404,
  bytesOf: (sending) => assemble('GET', '/nothing', [], '', sending),
};

/** Sends what a row makes, and asserts that each answer is one of those the row allows. */
export async function tryRow(
  t: ExecutionContext,
  scene: Scene,
  target: Target,
  [, , outcomes, make]: Row,
): Promise<Outcome[]> {
  const forge = createForge(scene.issuer.url, scene.keys.main, target.granted);
  const bench = { forge, keys: scene.keys, scope: target.scope, trap: scene.trap.url };
  const verdicts: Outcome[] = [];
  for (const sending of [await make(bench)].flat() as Sending[]) {
    const bytes = target.bytesOf(sending);
    const answer = await sendRaw(scene.port, bytes);
    assertDecent(t, answer, bytes);
    const verdict = verdictOf(answer, target.scope);
    t.true((outcomes as string[]).includes(verdict), `${verdict}: ${answer.head}\n${answer.body}`);
    if (verdict === 'OK' && target.okStatus !== undefined) t.is(answer.status, target.okStatus);
    // Whatever is wrong with it, the answer is the same to the byte: no oracle.
    if (verdict === 'INVALID') t.is(withoutNames(answer), await referenceOf(scene, target));
    verdicts.push(verdict as Outcome);
  }
  return verdicts;
}

const references = new Map<Target, string>();

/** How the target refuses what is no access token at all. */
async function referenceOf(scene: Scene, target: Target): Promise<string> {
  const known = references.get(target);
  if (known !== undefined) return known;
  const answer = await sendRaw(scene.port, target.bytesOf('e30.e30.AA'));
  if (answer.status !== 401) throw new Error(`the reference is not refused: ${answer.head}`);
  references.set(target, withoutNames(answer));
  return withoutNames(answer);
}

function bytesOf(operation: Operation, sending: Sending): Buffer {
  const { path, headers, mediaType, body } = sampleOf(contract, operation);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const typed = mediaType ? [...lines, `Content-Type: ${mediaType}`] : lines;
  const text = body === undefined ? '' : JSON.stringify(body);
  return assemble(operation.method.toUpperCase(), path, typed, text, sending);
}

function assemble(
  method: string,
  path: string,
  lines: readonly string[],
  body: string,
  sending: Sending,
): Buffer {
  const attempt: Attempt =
    typeof sending === 'string' ? { lines: [`Authorization: Bearer ${sending}`] } : sending;
  const target = `/api/v1${path}${attempt.query ? `?${attempt.query}` : ''}`;
  const bait = [`Cookie: session=${canary('cookie')}`, `User-Agent: ${canary('agent')}`];
  if (attempt.form !== undefined) return request('POST', target, [...bait, ...attempt.lines], attempt.form);
  const own = attempt.lines.some((line) => /^cookie:/i.test(line.toString('latin1')));
  return request(method, target, [...(own ? [] : bait), ...lines, ...attempt.lines], body);
}
