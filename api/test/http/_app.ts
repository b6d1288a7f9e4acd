import { Writable } from 'node:stream';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/http/log.ts';
import type { Metrics } from '../../src/http/metrics.ts';
import { listen } from '../../src/listen.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { createDatabase } from '../_dialects.ts';
import { audience } from './_forge.ts';

export type LogLine = Record<string, unknown>;

export interface RunningApp {
  port: number;
  origin: string;
  store: Store;
  /** Everything logged so far, as it was written. */
  logText(): string;
  /** The line about one request. */
  logLine(requestId: string | null): LogLine | undefined;
  close(): Promise<void>;
}

/** The whole application on a free port and an empty SQLite file, its log kept. */
export async function startApp(
  issuer: string,
  env: Record<string, string> = {},
  replace: (store: Store) => Store = (store) => store,
  metrics?: Metrics,
): Promise<RunningApp> {
  const database = await createDatabase('sqlite');
  const config = readConfig({
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    DATABASE_URL: database.url,
    RATE_LIMIT_PER_MINUTE: '100000',
    ...env,
  });
  const store = openStore(config.databaseUrl);
  await migrateToLatest(store);
  const lines: string[] = [];
  const kept = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog(config.logLevel, kept);
  const app = createApp({
    config,
    store: replace(store),
    log,
    isStopping: () => false,
    checkAnswers: true,
    metrics,
  });
  const server = await listen(app.callback(), '127.0.0.1', 0, log);
  return {
    port: server.port,
    origin: `http://127.0.0.1:${server.port}`,
    store,
    logText: () => lines.join(''),
    logLine: (requestId) =>
      lines
        .filter((line) => requestId !== null && line.includes(requestId))
        .map((line): LogLine => JSON.parse(line))
        .find((line) => line.request_id === requestId && line.status !== undefined),
    async close() {
      await server.close(0);
      await store.close();
      await database.drop();
    },
  };
}
