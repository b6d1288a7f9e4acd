import fc from 'fast-check';
import { loadContract } from '../../src/contract/load.ts';
import { listOperations, type Operation } from '../../src/contract/operations.ts';
import { send } from '../contract/_send.ts';
import { actorClaims, actorNames } from './_actors.ts';
import { createAnswerJudge } from './_answers.ts';
import { type Draft, draftsOf } from './_drafts.ts';
import { Pool } from './_pool.ts';
import { kindOf, ready } from './_requests.ts';

const contract = loadContract();
export const operations = listOperations(contract);
/** How many requests of one operation follow each other. */
const perTurn = 8;

export interface Bench {
  origin: string;
  /** The Authorization field of an access token with these claims. */
  authorize(claims: Record<string, unknown>): Promise<string> | string;
}

export interface Fuzzer {
  /**
   * Sends so many requests of every operation, some of each in turn, so that one finds what another has made. Rejects
   * with the smallest one that was answered wrongly.
   */
  run(requests: number, seed: number): Promise<void>;
  /** How often each status was answered, by operation. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Makes requests out of the contract, and judges the answers by it. */
export async function createFuzzer({ origin, authorize }: Bench): Promise<Fuzzer> {
  const faultsOf = createAnswerJudge(contract);
  const pool = new Pool();
  const statuses = new Map<string, Map<number, number>>();
  const authorizations = new Map<string, string>();
  for (const [name, claims] of Object.entries(actorClaims)) {
    if (claims) authorizations.set(name, await authorize(claims));
  }

  /** Mostly somebody who may: others can hardly do a thing to what is somebody's own. */
  function actorOf(operation: Operation, { actor, subject }: Draft): string {
    if (subject % 3 === 0) return actor;
    const owner = String(pool.ownerOf(kindOf(operation), subject));
    if (operation.path.startsWith('/approvals')) return owner === 'mia' ? 'max' : 'mia';
    return authorizations.has(owner) ? owner : actor;
  }

  async function sendDraft(operation: Operation, draft: Draft): Promise<void> {
    const request = ready(operation, draft, pool);
    const actor = actorOf(operation, draft);
    const authorization = authorizations.get(actor);
    const headers = { ...request.headers, ...(authorization !== undefined && { authorization }) };
    const answer = await send(origin, request.method, request.path, headers, request.body);
    const counts = statuses.get(operation.id) ?? new Map<number, number>();
    statuses.set(operation.id, counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1));
    if (answer.status === 404) pool.forget(request.path);
    if (answer.status < 300) pool.learn(answer.body, answer.headers.etag);
    const faults = faultsOf(operation, request, answer);
    if (faults.length === 0) return;
    throw new Error(
      `${actor}: ${request.method} ${request.path} ${JSON.stringify(request.headers)} ${request.body?.slice(0, 500)}\nis answered ${answer.status} ${answer.text.slice(0, 500)}\n${faults.join('\n')}`,
    );
  }

  await seedPool(pool, sendDraft);
  return {
    statuses,
    async run(requests, seed) {
      for (let left = requests, round = 0; left > 0; left -= perTurn, round += 1) {
        for (const operation of operations) {
          const drafts = draftsOf(contract, operation, actorNames);
          await fc.assert(
            fc.asyncProperty(drafts, (draft) => sendDraft(operation, draft)),
            { numRuns: Math.min(perTurn, left), seed: seed + round, includeErrorInReport: true },
          );
        }
      }
    },
  };
}

/** The operations that never answered with success. */
export function alwaysRefused(statuses: Fuzzer['statuses']): string[] {
  const succeeded = (id: string) => [...(statuses.get(id)?.keys() ?? [])].some((status) => status < 300);
  return operations.map(({ id }) => id).filter((id) => !succeeded(id));
}

/** Projects and people to work with, so that not every request is about nothing. */
async function seedPool(pool: Pool, sendDraft: (operation: Operation, draft: Draft) => Promise<void>) {
  const operation = operations.find(({ id }) => id === 'putProject');
  if (!operation) return;
  for (const projectId of ['acme-website', 'internal', 'research']) {
    await sendDraft(operation, {
      actor: 'mia',
      subject: 0,
      path: { project_id: projectId },
      query: [],
      headers: {},
      body: { name: projectId },
      mediaType: 'application/json',
    });
    pool.add('project_id', projectId);
  }
  for (const userId of ['ann', 'bob', 'mia', 'max', 'all', 'nobody']) pool.add('user_id', userId);
  for (const week of ['2026-W45', '2026-W46', '2026-W47']) pool.add('week', week);
  pool.add('system', 'erp');
  pool.add('if_match', '*');
  pool.add('from', '2026-W46');
}
