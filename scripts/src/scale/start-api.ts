import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimesheetsClient } from '@timesheets/sdk';
import { connect } from '../api-client/connect.ts';
import { readClientSettings } from '../api-client/settings.ts';
import { localApiEnvironment, localMachines } from '../local.ts';
import { startOidcProvider } from '../oidc-provider/index.ts';
import { startApi } from '../start/api-process.ts';
import { waitUntilReady } from '../start/ready.ts';
import { findFreePort } from '../test/free-port.ts';
import type { Askers } from './questions.ts';

/** Starts the API on a database with a provider of its own, and answers who asks it. */
export async function startForExplain(
  databaseUrl: string,
): Promise<{ askers: Askers; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-explain-'));
  const apiPort = await findFreePort();
  const provider = await startOidcProvider({ port: 0, keyDirectory: join(folder, 'oidc') });
  const environment = localApiEnvironment({
    apiPort,
    oidcProviderPort: provider.port,
    profile: 'rfc9068',
    dataDirectory: folder,
  });
  const api = startApi({
    env: { ...process.env, ...environment, DATABASE_URL: databaseUrl, METRICS_PORT: '' },
    watch: false,
    onLine: () => {},
  });
  const stop = async () => {
    await api.stop();
    await provider.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const origin = `http://localhost:${apiPort}`;
    const ended = new AbortController();
    void api.ended.then((how) => ended.abort(new Error(`The API ${how}: ${api.lastLines().join('\n')}`)));
    await waitUntilReady(origin, ended.signal);
    const baseUrl = `${origin}/api/v1`;
    const clientOf = (email: string) =>
      createTimesheetsClient({
        baseUrl,
        getAccessToken: () => provider.issueAccessToken(email),
        timeoutMs: 60_000,
      });
    const settings = readClientSettings(
      {
        TIMESHEETS_API_URL: baseUrl,
        TIMESHEETS_ISSUER: provider.issuer,
        TIMESHEETS_CLIENT_SECRET: provider.clientSecrets.push,
      },
      localMachines.push,
    );
    const machine = await connect(settings, 'batchTimesheets', 'listChanges');
    return { askers: { ann: clientOf('ann@abc.example'), mia: clientOf('mia@abc.example'), machine }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
