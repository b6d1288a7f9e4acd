import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import { buildSpa } from '../build/build-spa.ts';
import { fillDemo } from '../demo/fill.ts';
import { localApiEnvironment, localOrigin, oidcDirectoryIn } from '../local.ts';
import { startOidcProvider } from '../oidc-provider/index.ts';
import { startApi } from '../start/api-process.ts';
import { waitUntilReady } from '../start/ready.ts';
import { findFreePort } from '../test/free-port.ts';

/** The local set-up with the demo in it, on free ports and in a folder of its own. */
export interface SetUp {
  origin: string;
  /** The API as this account, without a browser. */
  clientOf(email: string): TimesheetsClient;
  close(): Promise<void>;
}

const quiet = { start() {}, reach() {}, stop() {} };
const SCALE = { people: 24, weeks: 26 };

/** Builds the SPA as for production and starts what serves it; `stop` ends it on the way. */
export async function openSetUp(stop: AbortSignal): Promise<SetUp> {
  await buildSpa(stop);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'timesheets-bench-'));
  const apiPort = await findFreePort();
  const origin = localOrigin(apiPort);
  const keyDirectory = oidcDirectoryIn(dataDirectory);
  const provider = await startOidcProvider({ port: 0, spaOrigins: [origin], keyDirectory });
  const oidcProviderPort = provider.port;
  const local = localApiEnvironment({ apiPort, oidcProviderPort, profile: 'rfc9068', dataDirectory });
  const env = { ...process.env, ...local, NODE_ENV: 'production', RATE_LIMIT_PER_MINUTE: '100000' };
  const api = startApi({ env, watch: false, onLine: () => undefined });
  const close = async () => {
    await api.stop();
    await provider.close();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(origin, stop);
    await fillDemo({
      env: { PORT: `${apiPort}`, OIDC_PROVIDER_PORT: `${oidcProviderPort}`, LOCAL_DATA_DIR: dataDirectory },
      scale: SCALE,
      abort: stop,
      progressOf: () => quiet,
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    origin,
    close,
    clientOf: (email) =>
      createTimesheetsClient({
        baseUrl: `${origin}/api/v1`,
        getAccessToken: () => provider.issueAccessToken(email),
      }),
  };
}
