import { scopes as allScopes } from '@timesheets/sdk/operations';
import { loadContract } from '../../src/contract/load.ts';
import { listOperations, type Operation } from '../../src/contract/operations.ts';
import type { Served } from '../http/_serve.ts';
import { type Sample, sampleOf } from './_samples.ts';
import { type Sent, send } from './_send.ts';

export const contract = loadContract();
export const operations = listOperations(contract);
export const basePath = '/api/v1';

export interface Callable {
  operation: Operation;
  sample: Sample;
  method: string;
  path: string;
  /** The sample's body in JSON. */
  text: string | undefined;
  /** Sends the sample, changed as said. */
  call(headers: Record<string, string>, at?: string, body?: string | Buffer): Promise<Sent>;
}

/** Every operation of the contract, ready to be called with the contract's own example. */
export function callables({ app }: Served): Callable[] {
  return operations.map((operation) => {
    const sample = sampleOf(contract, operation);
    const method = operation.method.toUpperCase();
    const path = basePath + sample.path;
    const typed = sample.mediaType ? { 'content-type': sample.mediaType } : {};
    const text = sample.body === undefined ? undefined : JSON.stringify(sample.body);
    const call: Callable['call'] = (headers, at = path, body = text) =>
      send(app().origin, method, at, { ...typed, ...sample.headers, ...headers }, body);
    return { operation, sample, method, path, text, call };
  });
}

/** The header with an access token that carries these scopes, all of them by default. */
export function bearerWith(served: Served, scopes: readonly string[] = allScopes) {
  return served.bearer({ claims: { scope: scopes.join(' ') } });
}

export function pointersOf({ body }: Sent): string[] {
  return (body.errors ?? []).map(({ pointer }) => pointer);
}
