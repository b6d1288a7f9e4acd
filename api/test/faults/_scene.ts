import { join } from 'node:path';
import { scopes } from '@timesheets/sdk/operations';
import type { Trial } from '../../../scripts/src/test-faults/promise.ts';
import { send } from '../contract/_send.ts';
import { createForge, type Draft } from '../http/_forge.ts';
import { createKey, type JwksServer, type Key, startJwksServer, withKeys } from '../http/_jwks.ts';
import { end, environment, type RunningProcess, run } from '../process/_process.ts';

export interface RunningApi {
  program: RunningProcess;
  /** On loopback, IPv4. */
  origin: string;
  /** From the start of the process until it says that it is ready. */
  readyAfterMs: number;
}

export interface Scene {
  issuer: JwksServer;
  key: Key;
  /** Where the SQLite file is, unless the environment names another database. */
  path: string;
  env: Record<string, string>;
  /** Starts the API and waits until `/readyz` is 200. It ends with the trial at the latest. */
  start(more?: Record<string, string>): Promise<RunningApi>;
  /** The header field of a person with every scope. */
  authorize(sub: string, draft?: Draft): string;
  /** Creates or keeps the project `work`. */
  putProject(origin: string): Promise<void>;
}

/** An issuer, a place for a database, and the API as its own process on both. */
export async function setScene(trial: Trial, more: Record<string, string> = {}): Promise<Scene> {
  const key = await createKey('main');
  const issuer = await startJwksServer(withKeys(key));
  trial.after(() => issuer.close());
  const path = join(trial.folder, 'timesheets.db');
  const env = { ...environment(issuer.url, `sqlite:${path}`), ...more };
  const authorize = (sub: string, draft: Draft = {}) => {
    const forge = createForge(issuer.url, key, scopes.join(' '));
    return `Bearer ${forge.make({ ...draft, claims: { sub, ...draft.claims } })}`;
  };
  return {
    issuer,
    key,
    path,
    env,
    authorize,
    async start(own = {}) {
      const startedAt = performance.now();
      const program = run('main.ts', { ...env, ...own });
      trial.after(() => end(program));
      const origin = (await program.listening).replace('localhost', '127.0.0.1');
      const { status, text } = await send(origin, 'GET', '/readyz');
      if (status !== 200) throw new Error(`/readyz answers ${status}: ${text}`);
      return { program, origin, readyAfterMs: performance.now() - startedAt };
    },
    async putProject(origin) {
      const headers = { authorization: authorize('manager'), 'content-type': 'application/json' };
      const { status, text } = await send(origin, 'PUT', '/api/v1/projects/work', headers, '{"name":"Work"}');
      if (status >= 300) throw new Error(`the project was answered with ${status}: ${text}`);
    },
  };
}
