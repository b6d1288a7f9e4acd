import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClientSettings, isLoopback, readClientSettings, readLocal } from '../api-client/settings.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import { type LocalSettings, localMachines, oidcDirectoryIn, secretFileIn } from '../local.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the demo goes: a local API that trusts the local provider, whose keys are at hand. */
export interface DemoPlace {
  local: LocalSettings;
  /** As the machine that pushes contractors' time. */
  push: ClientSettings;
  keyDirectory: string;
}

const TIMEOUT_MS = 5_000;
/** What to do when it is not found. */
export const howToStart =
  'Run npm start, and this with the same PORT, OIDC_PROVIDER_PORT, OIDC_PROVIDER_PROFILE and LOCAL_DATA_DIR.';

/**
 * Finds the local set-up, and makes sure that it is one: the demo signs access tokens for everybody.
 *
 * @throws CannotRun when it is anything else
 */
export async function findPlace(env: Environment): Promise<DemoPlace> {
  if (env.NODE_ENV === 'production') {
    throw new CannotRun('The demo does not run with NODE_ENV=production: it makes up people and their time.');
  }
  const local = readLocal(env);
  const keyDirectory = oidcDirectoryIn(local.dataDirectory);
  if (!existsSync(join(keyDirectory, 'jwks.json'))) {
    throw new CannotRun(`The local OpenID provider keeps no keys in ${keyDirectory}. ${howToStart}`);
  }
  // Whatever client the environment names for other commands, the demo is the local one.
  const machine = {
    TIMESHEETS_CLIENT_ID: localMachines.push.clientId,
    TIMESHEETS_CLIENT_SECRET: undefined,
    TIMESHEETS_CLIENT_SECRET_FILE: secretFileIn(keyDirectory, localMachines.push),
  };
  const push = readClientSettings({ ...env, ...machine }, localMachines.push);
  await requireLocal(push, keyDirectory);
  return { local, push, keyDirectory };
}

async function requireLocal({ apiUrl, issuer }: ClientSettings, keyDirectory: string): Promise<void> {
  if (!isLoopback(apiUrl) || !isLoopback(issuer)) {
    throw new CannotRun(
      `The demo only fills a local API, and ${apiUrl} with ${issuer} is none. ${howToStart}`,
    );
  }
  const metadata = await fetchJson(new URL('/.well-known/oauth-protected-resource', apiUrl));
  const trusted: unknown = metadata?.authorization_servers;
  if (!Array.isArray(trusted) || trusted.length !== 1 || trusted[0] !== issuer.href) {
    const found = Array.isArray(trusted) ? `trusts ${trusted.join(', ')}` : 'does not answer';
    throw new CannotRun(
      `The demo needs an API that trusts the local OpenID provider ${issuer}; the one at ${apiUrl} ${found}. ${howToStart}`,
    );
  }
  // Whoever can sign for this issuer has its key; that it runs elsewhere under this name is not enough.
  const published = await fetchJson(new URL('.well-known/jwks.json', issuer));
  const own = JSON.parse(await readFile(join(keyDirectory, 'jwks.json'), 'utf8'));
  if (keyIdOf(published) === undefined || keyIdOf(published) !== keyIdOf(own)) {
    throw new CannotRun(
      `${issuer} is not the local OpenID provider with the keys in ${keyDirectory}. ${howToStart}`,
    );
  }
}

function keyIdOf(jwks: Record<string, unknown> | undefined): string | undefined {
  const [key] = Array.isArray(jwks?.keys) ? jwks.keys : [];
  return typeof key?.kid === 'string' ? key.kid : undefined;
}

async function fetchJson(url: URL): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
