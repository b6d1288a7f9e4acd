import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDocs } from '../build/build-docs.ts';
import { buildSpa, isSpaStale } from '../build/build-spa.ts';
import { type LocalSettings, localApiEnvironment, localOrigin, oidcDirectoryIn } from '../local.ts';
import { type OidcProvider, refuseProduction, startOidcProvider } from '../oidc-provider/index.ts';
import { type ApiProcess, startApi } from './api-process.ts';
import { banner } from './banner.ts';
import { requireFreePort } from './ports.ts';
import { createProjects } from './projects.ts';
import { waitUntilReady } from './ready.ts';
import { watchSpa } from './watch-spa.ts';

/** Who sets up the projects of a new database. */
const projectsBy = 'mia@abc.example';

export interface RunOptions {
  settings: LocalSettings;
  env: Readonly<Record<string, string | undefined>>;
  watch: boolean;
  /** Aborted when everything is to end. */
  stop: AbortSignal;
  /** Called with what has to be killed when somebody will not wait. */
  onStarted(api: ApiProcess): void;
}

async function buildWhatIsStale(stop: AbortSignal): Promise<void> {
  const spa = await isSpaStale();
  if (spa) console.log('Building the web application …');
  await Promise.all([buildDocs(), spa && buildSpa(stop)]);
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

function failure(api: ApiProcess, end: string): Error {
  return Object.assign(new Error(['', ...api.lastLines(), '', `The API ${end}.`].join('\n')), {
    exitCode: api.exitCode(),
  });
}

function startProvider({
  oidcProviderPort,
  apiPort,
  profile,
  dataDirectory,
}: LocalSettings): Promise<OidcProvider> {
  return startOidcProvider({
    port: oidcProviderPort,
    profile,
    spaOrigins: [localOrigin(apiPort)],
    keyDirectory: oidcDirectoryIn(dataDirectory),
  });
}

async function setUp(settings: LocalSettings, provider: OidcProvider, signal: AbortSignal): Promise<void> {
  const origin = localOrigin(settings.apiPort);
  await waitUntilReady(origin, signal);
  const accessToken = await provider.issueAccessToken(projectsBy, ['manage:directory']);
  await createProjects(`${origin}/api/v1`, accessToken, signal);
}

async function runApi({ settings, env, watch, stop, onStarted }: RunOptions, provider: OidcProvider) {
  const logFile = join(settings.dataDirectory, 'api.log');
  const log = createWriteStream(logFile);
  const local = localApiEnvironment(settings);
  const api = startApi({
    env: { ...env, ...local, DATABASE_URL: env.DATABASE_URL || local.DATABASE_URL },
    watch,
    onLine: (line) => (watch ? console.log(line) : log.write(`${line}\n`)),
  });
  onStarted(api);

  const apiIsGone = new AbortController();
  async function useApi(): Promise<void> {
    await setUp(settings, provider, AbortSignal.any([stop, apiIsGone.signal]));
    console.log(banner(settings, watch ? undefined : logFile));
    await untilAborted(stop);
  }
  try {
    const end = await Promise.race([useApi(), api.ended]);
    if (end !== undefined) throw failure(api, end);
  } finally {
    apiIsGone.abort();
    await api.stop();
    log.end();
  }
}

/** Runs the local set-up until `stop` is aborted; throws when it cannot start or the API ends by itself. */
export async function run(options: RunOptions): Promise<void> {
  const { settings, stop, watch } = options;
  refuseProduction();
  await requireFreePort(settings.apiPort, 'PORT');
  await requireFreePort(settings.oidcProviderPort, 'OIDC_PROVIDER_PORT');
  await mkdir(settings.dataDirectory, { recursive: true });

  const provider = await startProvider(settings);
  let endWatching: (() => Promise<void>) | undefined;
  try {
    await buildWhatIsStale(stop);
    if (watch) endWatching = watchSpa();
    await runApi(options, provider);
  } catch (error) {
    // Whatever breaks off because of Ctrl-C is what was asked for.
    if (!stop.aborted) throw error;
  } finally {
    await Promise.all([provider.close(), endWatching?.()]);
  }
}
