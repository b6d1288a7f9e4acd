import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import type { ExecutionContext } from 'ava';
import { clientIds, localApiEnvironment } from '../../src/local.ts';
import { type OidcProvider, startOidcProvider } from '../../src/oidc-provider/index.ts';
import { startApi } from '../../src/start/api-process.ts';
import { createProjects } from '../../src/start/projects.ts';

export interface LocalSetUp {
  provider: OidcProvider;
  apiUrl: string;
  /** A folder for the test's own files. */
  folder: string;
  /** What the push needs to know. */
  environment: Record<string, string>;
  /** The API as a manager sees it. */
  manager: TimesheetsClient;
}

/** The real API and the real provider on free ports, with a database of their own and the usual projects. */
export async function startLocalSetUp(
  t: ExecutionContext,
  apiEnvironment: Record<string, string> = {},
): Promise<LocalSetUp> {
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-push-'));
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
  return {
    provider,
    apiUrl,
    folder,
    environment: {
      TIMESHEETS_API_URL: apiUrl,
      TIMESHEETS_ISSUER: provider.issuer,
      TIMESHEETS_CLIENT_ID: clientIds.push,
      TIMESHEETS_CLIENT_SECRET: provider.pushSecret,
    },
    manager: createTimesheetsClient({ baseUrl: apiUrl, getAccessToken: async () => accessToken }),
  };
}
