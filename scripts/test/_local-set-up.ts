import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import type { ExecutionContext } from 'ava';
import { type LocalMachineName, localApiEnvironment, localMachines } from '../src/local.ts';
import { type OidcProvider, startOidcProvider } from '../src/oidc-provider/index.ts';
import { startApi } from '../src/start/api-process.ts';
import { createProjects } from '../src/start/projects.ts';

export interface LocalSetUp {
  provider: OidcProvider;
  apiUrl: string;
  /** A folder for the test's own files. */
  folder: string;
  /** What the push needs to know. */
  environment: Record<string, string>;
  /** What another machine needs to know. */
  environmentOf(machine: LocalMachineName): Record<string, string>;
  /** Ends the API before the test does. */
  stopApi(): Promise<void>;
  /** The API as this person sees it. */
  clientOf(email: string): TimesheetsClient;
  /** The API as a manager sees it. */
  manager: TimesheetsClient;
}

/** The real API and the real provider on free ports, with a database of their own and the usual projects. */
export async function startLocalSetUp(
  t: ExecutionContext,
  apiEnvironment: Record<string, string> = {},
): Promise<LocalSetUp> {
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-'));
  const provider = await startOidcProvider({ port: 0, keyDirectory: join(folder, 'oidc') });
  const environment = localApiEnvironment({
    apiPort: 8080,
    oidcProviderPort: provider.port,
    profile: 'rfc9068',
    dataDirectory: folder,
  });
  const listening = Promise.withResolvers<string>();
  const api = startApi({
    env: { ...process.env, ...environment, PORT: '0', RATE_LIMIT_PER_MINUTE: '100000', ...apiEnvironment },
    watch: false,
    onLine(line) {
      const [address] = /http:\/\/localhost:\d+(?=")/.exec(line) ?? [];
      if (address) listening.resolve(address);
    },
  });
  void api.ended.then((how) => listening.reject(new Error(`The API ${how}: ${api.lastLines().join('\n')}`)));
  t.teardown(async () => {
    await api.stop();
    await provider.close();
    await rm(folder, { recursive: true, force: true });
  });

  const apiUrl = `${await listening.promise}/api/v1`;
  const accessToken = await provider.issueAccessToken('mia@abc.example');
  await createProjects(apiUrl, accessToken);
  const environmentOf = (machine: LocalMachineName) => ({
    TIMESHEETS_API_URL: apiUrl,
    TIMESHEETS_ISSUER: provider.issuer,
    TIMESHEETS_CLIENT_ID: localMachines[machine].clientId,
    TIMESHEETS_CLIENT_SECRET: provider.clientSecrets[machine],
  });
  const clientOf = (email: string) =>
    createTimesheetsClient({ baseUrl: apiUrl, getAccessToken: () => provider.issueAccessToken(email) });
  return {
    provider,
    apiUrl,
    folder,
    environment: environmentOf('push'),
    environmentOf,
    stopApi: () => api.stop(),
    clientOf,
    manager: clientOf('mia@abc.example'),
  };
}
