import { createTimesheetsClient } from '@timesheets/sdk';
import test, { type ExecutionContext } from 'ava';
import pino from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { listen } from '../../src/listen.ts';
import type { Store } from '../../src/store/open.ts';
import type { Caller, TestApi } from '../_api.ts';
import { audience } from '../_issuer.ts';

interface Differences {
  env?: Record<string, string>;
  /** What this application takes for now. Access tokens are still judged by the real time. */
  now?: () => Date;
  store?: Store;
}

/** How a caller of the first application reaches the second: the former in, the latter out. */
type Reach = (caller: Caller) => Caller;

/** Another application on the database of the first one, until the end of the test. */
export async function startSecondApp(
  t: ExecutionContext,
  api: TestApi,
  differences: Differences,
): Promise<Reach> {
  const { reach, close } = await start(api, differences);
  t.teardown(close);
  return reach;
}

/**
 * Applications whose clock can be set, one on the database of each first one, for all tests of a file. These must run one
 * after the other. To be called when tests are declared.
 */
export function settableClock(
  env: Record<string, string> = {},
): (api: TestApi, instant: string) => Promise<Reach> {
  let now = new Date();
  const started = new Map<TestApi, ReturnType<typeof start>>();
  test.after.always(async () => {
    for (const app of started.values()) await (await app).close();
  });
  return async (api, instant) => {
    const app = started.get(api) ?? start(api, { env, now: () => now });
    started.set(api, app);
    now = new Date(instant);
    return (await app).reach;
  };
}

async function start(
  { issuer, store: firstStore }: TestApi,
  { env = {}, now = () => new Date(), store = firstStore }: Differences,
): Promise<{ reach: Reach; close: () => Promise<unknown> }> {
  const config = readConfig({
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: audience,
    MACHINE_CLIENTS: 'pusher=erp',
    RATE_LIMIT_PER_MINUTE: '100000',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const log = pino({ level: config.logLevel });
  const app = createApp({ config, store, log, isStopping: () => false, checkAnswers: true, now });
  const server = await listen(app.callback(), '127.0.0.1', 0);
  const baseUrl = `http://127.0.0.1:${server.port}/api/v1`;
  return {
    reach: ({ accessToken }) => ({
      accessToken,
      fetch: (path, init = {}) =>
        fetch(`${baseUrl}${path}`, {
          ...init,
          headers: { authorization: `Bearer ${accessToken}`, ...init.headers },
        }),
      client: createTimesheetsClient({ baseUrl, retries: 0, getAccessToken: async () => accessToken }),
    }),
    close: () => server.close(0),
  };
}
