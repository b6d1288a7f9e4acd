import { scopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { type Sent, send } from '../contract/_send.ts';
import { type RunningApp, startApp } from './_app.ts';
import { createForge, type Draft } from './_forge.ts';
import { createKey, type JwksServer, type Key, startJwksServer, withKeys } from './_jwks.ts';

export interface Served {
  app(): RunningApp;
  issuer(): JwksServer;
  /** The header with an access token that carries every scope. */
  bearer(draft?: Draft): { authorization: string };
  /** Sends with such an access token, unless the headers say otherwise. */
  call(method: string, path: string, headers?: Record<string, string>, body?: string | Buffer): Promise<Sent>;
}

/** One application with its issuer for all tests of a file. */
export function serve(env: Record<string, string> = {}): Served {
  let key: Key;
  let issuer: JwksServer;
  let app: RunningApp;
  test.before(async () => {
    key = await createKey('main');
    issuer = await startJwksServer(withKeys(key));
    app = await startApp(issuer.url, env);
  });
  test.after.always(async () => {
    await app?.close();
    await issuer?.close();
  });
  const bearer = (draft?: Draft) => ({
    authorization: `Bearer ${createForge(issuer.url, key, scopes.join(' ')).make(draft)}`,
  });
  return {
    app: () => app,
    issuer: () => issuer,
    bearer,
    call: (method, path, headers = {}, body) =>
      send(app.origin, method, path, { ...bearer(), ...headers }, body),
  };
}
