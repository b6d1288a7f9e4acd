/**
 * `npm start`: the local OpenID provider, the API with docs and SPA, and a few projects; one Ctrl-C ends it all.
 *
 * With `--watch` (`npm run dev`) the API restarts and the SPA is built again whenever a file of theirs changes; reload
 * the page to see it. Vite's own server is left out on purpose: this way the SPA runs on the origin and under the
 * Content-Security-Policy that it has in production.
 */
import type { ApiProcess } from './start/api-process.ts';
import { run } from './start/run.ts';
import { readLocalSettings } from './start/settings.ts';
import { listenForStop } from './start/stop-signal.ts';

const running: ApiProcess[] = [];
const stop = listenForStop(() => {
  for (const api of running) api.kill();
  process.exit(130);
});

try {
  await run({
    settings: readLocalSettings(process.env),
    env: process.env,
    watch: process.argv.includes('--watch'),
    stop,
    onStarted: (api) => running.push(api),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = Object(error).exitCode ?? 1;
}
