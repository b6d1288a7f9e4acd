import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTimesheetsClient, etagOf, type TimesheetsClient } from '@timesheets/sdk';
import { addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';
import { buildSpa, isSpaStale } from '../build/build-spa.ts';
import { createProgress } from '../command-line/progress.ts';
import { fillDemo } from '../demo/fill.ts';
import { localApiEnvironment, localOrigin, oidcDirectoryIn } from '../local.ts';
import { type OidcProvider, startOidcProvider } from '../oidc-provider/index.ts';
import { startApi } from '../start/api-process.ts';
import { createProjects } from '../start/projects.ts';
import { waitUntilReady } from '../start/ready.ts';
import { findFreePort } from '../test/free-port.ts';

/** Everything real, with the demo in it, on free ports and in a folder of its own. */
export interface Stage {
  origin: string;
  provider: OidcProvider;
  /** The current week, and others counted from it. */
  weekAt: (offset: number) => string;
  /** A week that no picture was taken of, so that it is as its person left it: long before the demo begins. */
  untouchedWeek: () => string;
  /** The API as this account, without a browser. */
  clientOf: (email: string) => TimesheetsClient;
  close: () => Promise<void>;
}

/** Enough for full lists and for reports with many bars. */
const SCALE = { people: 64, weeks: 14 };
const FIRST_UNTOUCHED = -30;

export async function openStage(stop: AbortSignal): Promise<Stage> {
  if (await isSpaStale()) await buildSpa(stop);
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-screenshots-'));
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
      scale: SCALE,
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
  const { data: me } = await clientOf('mia@abc.example').GET('/me');
  let untouched = FIRST_UNTOUCHED;
  return {
    origin,
    provider,
    weekAt: (offset) => addWeeks(isoWeekOf(me.today), offset),
    untouchedWeek: () => addWeeks(isoWeekOf(me.today), untouched--),
    clientOf,
    close,
  };
}

/** Hands a week in as its person, whatever is in it. */
export async function handIn(stage: Stage, email: string, week: string): Promise<void> {
  const client = stage.clientOf(email);
  const { data } = await client.GET('/timesheet-weeks/{week}', { params: { path: { week } } });
  await client.POST('/timesheet-weeks/{week}/submit', {
    params: { path: { week }, header: { 'If-Match': etagOf(data.version) } },
    body: { confirm_empty: true },
  });
}
