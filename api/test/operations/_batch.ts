import type { ProblemCode } from '@timesheets/sdk';
import type { components } from '@timesheets/sdk/schema';
import { type Caller, json, read } from '../_api.ts';

type Result = components['schemas']['BatchItemResult'];

export function postBatch(
  caller: Caller,
  items: readonly unknown[],
  more: Record<string, unknown> = {},
  headers?: Record<string, string>,
): Promise<Response> {
  return caller.fetch('/timesheets/batch', json('POST', { mode: 'per_item', items, ...more }, headers));
}

/** The results of a batch that must be answered with 200. */
export async function runBatch(
  caller: Caller,
  items: readonly unknown[],
  more: Record<string, unknown> = {},
): Promise<Result[]> {
  const response = await postBatch(caller, items, more);
  if (response.status !== 200) throw new Error(await response.text());
  const { results } = await read<{ results: Result[] }>(response);
  return results;
}

/** What became of the items: a status, or the code of the problem. */
export function outcomes(results: readonly Result[]): (Result['status'] | ProblemCode)[] {
  return results.map(({ status, problem }) => problem?.code ?? status);
}
