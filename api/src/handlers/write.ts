import type { OperationId } from '../contract/operation-id.ts';
import type { Actor } from '../domain/actor.ts';
import type { Unit } from '../domain/unit.ts';
import { Refusal } from '../errors.ts';
import {
  claimIdempotencyKey,
  type IdempotencyScope,
  updateIdempotencyKey,
} from '../store/idempotency-keys.ts';
import type { Transaction } from '../store/open.ts';
import type { Parts } from './parts.ts';
import type { Input, Output } from './types.ts';
import { createUnit, keepHistory } from './unit.ts';

/** How long a key's answer is kept. */
export const idempotencyKeyLifeMs = 24 * 60 * 60 * 1000;
const waitForRunningMs = 2000;

/**
 * Runs `work` in one transaction with its history and, when the request names one, its Idempotency-Key: the key is the
 * first thing written and the answer the last, so that either all of it is stored or nothing. A repeated request gets
 * the answer of the first one.
 */
export async function write<Id extends OperationId>(
  parts: Parts,
  input: Input<Id>,
  work: (unit: Unit) => Promise<Output<Id>>,
): Promise<Output<Id>> {
  try {
    return await parts.store.transaction((trx) => writeIn(trx, parts, input, work));
  } catch (error) {
    if (error instanceof DryRun) return error.answer;
    throw error;
  }
}

async function writeIn<Id extends OperationId>(
  trx: Transaction,
  parts: Parts,
  input: Input<Id>,
  work: (unit: Unit) => Promise<Output<Id>>,
): Promise<Output<Id>> {
  const unit = await createUnit(parts, trx, input.actor);
  const scope = idempotencyScope(input);
  const replayed = scope && (await replay(parts, unit, input, scope));
  if (replayed) return replayed as Output<Id>;
  const answer = await work(unit);
  await keepHistory(unit, input.requestId);
  if (scope) await updateIdempotencyKey(trx, scope, answer.status, JSON.stringify(answer));
  return answer;
}

/** Thrown by `work` to answer without storing anything. */
export class DryRun<Answer> extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('dry run');
    this.answer = answer;
  }
}

async function replay<Id extends OperationId>(
  { store }: Parts,
  unit: Unit,
  input: Input<Id>,
  scope: IdempotencyScope,
): Promise<object | undefined> {
  const claim = await claimIdempotencyKey(unit.trx, store.dialect, scope, {
    hash: input.requestHash,
    now: unit.now,
    expiredBefore: new Date(Date.parse(unit.now) - idempotencyKeyLifeMs).toISOString(),
    waitMs: waitForRunningMs,
  });
  if (claim.state === 'claimed') return undefined;
  const fault = (code: string, detail: string) => [{ pointer: '/header/idempotency-key', code, detail }];
  if (claim.state === 'running') {
    throw new Refusal(
      'idempotency-key-in-progress',
      'The request with this Idempotency-Key is still running. Repeat it in a moment.',
      fault('running', 'is in use by a request that is still running'),
    );
  }
  if (claim.requestHash !== input.requestHash) {
    throw new Refusal(
      'idempotency-key-reused',
      'This Idempotency-Key was sent with another request. Use a new key for a new request.',
      fault('reused', 'was sent with another request'),
    );
  }
  const answer = JSON.parse(claim.answer);
  return { ...answer, headers: { ...answer.headers, 'Idempotency-Replayed': 'true' } };
}

type Keyed = Pick<Input<OperationId>, 'actor' | 'operation'> & { headers: { 'Idempotency-Key'?: string } };

function idempotencyScope(input: Keyed): IdempotencyScope | undefined {
  const key = input.headers['Idempotency-Key'];
  if (key === undefined) return undefined;
  const { issuer, clientId } = input.actor;
  return { issuer, client_id: clientId, user_id: personOf(input.actor), operation: input.operation, key };
}

function personOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.userId : '';
}
