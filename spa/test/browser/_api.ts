import { localApiEnvironment } from '../../../scripts/src/local.ts';
import { type ApiProcess, startApi } from '../../../scripts/src/start/api-process.ts';
import { waitUntilReady } from '../../../scripts/src/start/ready.ts';

interface ApiSettings {
  port: number;
  oidcProviderPort: number;
  folder: string;
}

/** The real API as a process of its own, that a test may kill and start again on the same files. */
export interface ApiUnderTest {
  start: () => Promise<void>;
  /** As a power cut does it: no word of warning. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

export function createApiUnderTest({ port, oidcProviderPort, folder }: ApiSettings): ApiUnderTest {
  const settings = { apiPort: port, oidcProviderPort, profile: 'rfc9068', dataDirectory: folder } as const;
  let running: ApiProcess | undefined;
  return {
    async start() {
      const env = { ...process.env, ...localApiEnvironment(settings), RATE_LIMIT_PER_MINUTE: '100000' };
      const api = startApi({ env, watch: false, onLine: () => undefined });
      running = api;
      const ended = new AbortController();
      void api.ended.then((how) => ended.abort(new Error(`The API ${how}: ${api.lastLines().join('\n')}`)));
      await waitUntilReady(`http://localhost:${port}`, ended.signal);
    },
    async kill() {
      running?.kill();
      await running?.ended;
    },
    stop: async () => running?.stop(),
  };
}
