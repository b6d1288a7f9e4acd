import test, { type ExecutionContext } from 'ava';
import type { Dialect } from '../../src/store/open.ts';
import { startApi, type TestApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';

type Run = (t: ExecutionContext, api: TestApi) => Promise<void>;

type Declare = (title: string, run: Run) => void;

/**
 * Declares tests that run once on each database. All tests of a file share one API per dialect, so each of them takes
 * people, and where it matters projects, of its own (`unique`).
 */
export function onEachDialect(env: Record<string, string> = {}): Declare {
  return declareWith(test, env);
}

/** The same, one test after the other: for tests that load or time the API. */
export function onEachDialectSerially(): Declare {
  return declareWith(test.serial, {});
}

function declareWith(declare: typeof test | typeof test.serial, env: Record<string, string>): Declare {
  const apis = new Map<Dialect, TestApi>();
  test.before(async () => {
    for (const dialect of dialects) apis.set(dialect, await startApi(dialect, env));
  });
  test.after.always(async () => {
    for (const api of apis.values()) await api.close();
  });
  return (title, run) => {
    for (const dialect of dialects) {
      declare(`${title} (${dialect})`, async (t) => {
        const api = apis.get(dialect);
        if (!api) throw new Error('the API did not start');
        await run(t, api);
      });
    }
  };
}

/** A name that no other test has. */
export function unique(name: string): string {
  return `${name}-${crypto.randomUUID().slice(0, 8)}`;
}
