import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import { scopes } from '@timesheets/sdk/operations';
import pino from 'pino';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { listen } from '../src/listen.ts';
import { migrateToLatest } from '../src/store/migrate.ts';
import { type Dialect, openStore, type Store } from '../src/store/open.ts';
import { createDatabase } from './_dialects.ts';
import { audience, type Issuer, startIssuer } from './_issuer.ts';

export interface Caller {
  /** Sends raw: no retries, no typed errors. `path` is below /api/v1. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The SDK's client, retries off. */
  client: TimesheetsClient;
  accessToken: string;
}

export interface TestApi {
  origin: string;
  store: Store;
  issuer: Issuer;
  /** A person by his sub, which is his user_id here. All scopes unless said; further claims as given. */
  person(
    userId: string,
    options?: { scopes?: readonly string[]; claims?: Record<string, unknown> },
  ): Promise<Caller>;
  /** The machine that writes for the system `erp`. */
  machine(options?: { scopes?: readonly string[] }): Promise<Caller>;
  /** Anybody with this access token; undefined for none. */
  as(accessToken: string | undefined): Caller;
  close(): Promise<void>;
}

/** What a person has who is neither manager nor administrator. */
export const ownScopes = ['read:timesheets', 'create:timesheets', 'delete:timesheets'] as const;

/**
 * The whole application on a free port, on an empty database of the dialect, with the project `acme-website`. Every
 * answer is checked against the contract.
 */
export function startApi(
  dialect: Dialect,
  env: Record<string, string> = {},
  managerClaims: Record<string, unknown> = {},
): Promise<TestApi> {
  // Starting one keeps this thread for longer than another one may wait for its keys: they start one by one.
  const started = lastStart.then(() => startAlone(dialect, env, managerClaims));
  lastStart = started.catch(() => {});
  return started;
}

let lastStart: Promise<unknown> = Promise.resolve();

async function startAlone(
  dialect: Dialect,
  env: Record<string, string>,
  managerClaims: Record<string, unknown>,
): Promise<TestApi> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    return await openApi(dialect, env, managerClaims, opened, close);
  } catch (error) {
    // What did open, a PostgreSQL server perhaps, must not outlive a test that never began.
    await close();
    throw error;
  }
}

async function openApi(
  dialect: Dialect,
  env: Record<string, string>,
  managerClaims: Record<string, unknown>,
  opened: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<TestApi> {
  const issuer = await startIssuer();
  opened.push(() => issuer.close());
  const database = await createDatabase(dialect);
  opened.push(() => database.drop());
  const config = readConfig({
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: audience,
    MACHINE_CLIENTS: 'pusher=erp',
    DATABASE_URL: database.url,
    RATE_LIMIT_PER_MINUTE: '100000',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    ...env,
  });
  const store = openStore(config.databaseUrl);
  opened.push(() => store.close());
  await migrateToLatest(store);
  const log = pino({ level: config.logLevel });
  const app = createApp({ config, store, log, isStopping: () => false, checkAnswers: true });
  const server = await listen(app.callback(), '127.0.0.1', 0);
  opened.push(() => server.close(0));
  const origin = `http://127.0.0.1:${server.port}`;
  const baseUrl = `${origin}/api/v1`;

  const as = (accessToken: string | undefined): Caller => ({
    accessToken: accessToken ?? '',
    fetch: (path, init = {}) =>
      fetch(`${baseUrl}${path}`, {
        ...init,
        headers: {
          ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
          ...init.headers,
        },
      }),
    client: createTimesheetsClient({ baseUrl, retries: 0, getAccessToken: async () => accessToken }),
  });
  const api: TestApi = {
    origin,
    store,
    issuer,
    as,
    person: async (userId, { scopes: granted = scopes, claims = {} } = {}) =>
      as(await issuer.mintAccessToken({ sub: userId, scope: granted.join(' '), ...claims })),
    machine: async ({ scopes: granted = ownScopes } = {}) =>
      as(await issuer.mintAccessToken({ sub: 'pusher', client_id: 'pusher', scope: granted.join(' ') })),
    close,
  };
  const manager = await api.person('mia', { claims: managerClaims });
  await putProject(manager, 'acme-website');
  return api;
}

/** Creates or changes a project. */
export async function putProject(
  manager: Caller,
  projectId: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  const response = await manager.fetch(`/projects/${projectId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: projectId, ...more }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** Sends JSON. */
export function json(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}

/** A JSON answer, taken for what the caller says it is. */
export async function read<Body>(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

/** Today, where the API under test is. */
export const today = new Date().toISOString().slice(0, 10);
