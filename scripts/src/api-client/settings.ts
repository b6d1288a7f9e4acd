import { readFileSync } from 'node:fs';
import { CannotRun } from '../command-line/cannot-run.ts';
import {
  type LocalMachine,
  type LocalSettings,
  localIssuer,
  localOrigin,
  oidcDirectoryIn,
  secretFileIn,
} from '../local.ts';
import { readLocalSettings } from '../start/settings.ts';

/** Which API a client calls, and as whom. */
export interface ClientSettings {
  /** Where the API is, up to `/api/v1`. */
  apiUrl: URL;
  issuer: URL;
  clientId: string;
  /** Empty for a client that has a key. */
  clientSecret: string;
  /** Its private key in PEM, by which it proves who it is instead of by a secret. */
  clientKey?: string | undefined;
  /** The API's identifier at the authorization server; undefined to ask the API for it. */
  audience: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads which API to call and as whom. What is not set is the local set-up's, and this machine of it.
 *
 * @throws CannotRun that names the variable
 */
export function readClientSettings(env: Environment, machine: LocalMachine): ClientSettings {
  const { apiPort, oidcProviderPort, dataDirectory } = readLocal(env);
  const issuer = readUrl(env, 'TIMESHEETS_ISSUER', localIssuer(oidcProviderPort));
  const localSecretFile = secretFileIn(oidcDirectoryIn(dataDirectory), machine);
  const keyFile = env.TIMESHEETS_CLIENT_KEY_FILE || undefined;
  return {
    apiUrl: readUrl(env, 'TIMESHEETS_API_URL', `${localOrigin(apiPort)}/api/v1`),
    issuer,
    clientId: env.TIMESHEETS_CLIENT_ID || machine.clientId,
    clientSecret:
      keyFile === undefined ? readSecret(env, isLoopback(issuer) ? localSecretFile : undefined) : '',
    clientKey: keyFile === undefined ? undefined : readKey(keyFile),
    audience: env.TIMESHEETS_AUDIENCE || undefined,
  };
}

/** Whether the address never leaves this computer, so that it may do without TLS. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/**
 * Where the local set-up is.
 *
 * @throws CannotRun that names the variable
 */
export function readLocal(env: Environment): LocalSettings {
  try {
    return readLocalSettings(env);
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
}

function readUrl(env: Environment, name: string, fallback: string): URL {
  const url = URL.parse(env[name] || fallback);
  if (!url) throw new CannotRun(`${name} must be an absolute URL such as ${fallback}.`);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return url;
  throw new CannotRun(`${name} must be https, because secrets are sent to it; http only on this machine.`);
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotRun(
      `The client's key cannot be read from ${file} (${code}): check TIMESHEETS_CLIENT_KEY_FILE.`,
    );
  }
}

function readSecret(env: Environment, localSecretFile: string | undefined): string {
  if (env.TIMESHEETS_CLIENT_SECRET) return env.TIMESHEETS_CLIENT_SECRET;
  const file = env.TIMESHEETS_CLIENT_SECRET_FILE || localSecretFile;
  if (file === undefined) {
    throw new CannotRun(
      'Set TIMESHEETS_CLIENT_SECRET_FILE or TIMESHEETS_CLIENT_SECRET, or TIMESHEETS_CLIENT_KEY_FILE: the client needs its secret, or its key.',
    );
  }
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const cure = env.TIMESHEETS_CLIENT_SECRET_FILE
      ? 'check TIMESHEETS_CLIENT_SECRET_FILE'
      : 'start the local set-up once (npm start), or set TIMESHEETS_CLIENT_SECRET_FILE';
    throw new CannotRun(`The client's secret cannot be read from ${file} (${code}): ${cure}.`);
  }
  throw new CannotRun(`${file} is empty: it must hold the client's secret.`);
}
