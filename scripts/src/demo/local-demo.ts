import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import { buildSpa, isSpaStale } from '../build/build-spa.ts';
import { createProgress } from '../command-line/progress.ts';
import { localApiEnvironment, localOrigin, oidcDirectoryIn } from '../local.ts';
import { type OidcProvider, startOidcProvider } from '../oidc-provider/index.ts';
import { startApi } from '../start/api-process.ts';
import { createProjects } from '../start/projects.ts';
import { waitUntilReady } from '../start/ready.ts';
import { findFreePort } from '../test/free-port.ts';
import { fillDemo } from './fill.ts';
import type { Scale } from './plan.ts';

/** Everything real, with the demo in it, on free ports and in a folder of its own. */
export interface LocalDemo {
  origin: string;
  provider: OidcProvider;
  /** The API as this account, without a browser. */
  clientOf: (email: string) => TimesheetsClient;
  /** Ends and removes all of it. */
  close: () => Promise<void>;
}

/** Builds the SPA if it has to be, starts what serves it, and fills its database; `stop` breaks that off. */
export async function openLocalDemo(scale: Scale, stop: AbortSignal): Promise<LocalDemo> {
  if (await isSpaStale()) await buildSpa(stop);
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-demo-'));
  const apiPort = await findFreePort();
  const origin = localOrigin(apiPort);
  const provider = await startOidcProvider({
    port: 0,
    spaOrigins: [origin],
    keyDirectory: oidcDirectoryIn(folder),
  });
  const local = {
    apiPort,
    oidcProviderPort: provider.port,
    profile: 'rfc9068',
    dataDirectory: folder,
  } as const;
  const environment = { ...localApiEnvironment(local), RATE_LIMIT_PER_MINUTE: '100000' };
  const api = startApi({ env: { ...process.env, ...environment }, watch: false, onLine: () => undefined });
  const close = async () => {
    await api.stop();
    await provider.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(origin, stop);
    await createProjects(`${origin}/api/v1`, await provider.issueAccessToken('mia@abc.example'), stop);
    await fillDemo({
      env: { PORT: String(apiPort), OIDC_PROVIDER_PORT: String(provider.port), LOCAL_DATA_DIR: folder },
      scale,
      abort: stop,
      progressOf: (things) => createProgress(process.stderr, { things, task: 'go' }),
    });
  } catch (error) {
    await close();
    throw error;
  }
  const clientOf = (email: string) =>
    createTimesheetsClient({
      baseUrl: `${origin}/api/v1`,
      getAccessToken: () => provider.issueAccessToken(email),
    });
  return { origin, provider, clientOf, close };
}
