import type { ExecutionContext } from 'ava';
import type { KyselyPlugin } from 'kysely';
import type { Caller, TestApi } from '../_api.ts';
import { startSecondApp } from './_second-app.ts';

/**
 * How many SQL statements a read sends to the database: asks an application of its own, which shares the database, so
 * that whatever other tests do at the same time is not counted.
 */
export async function statementCounter(
  t: ExecutionContext,
  api: TestApi,
): Promise<(caller: Caller, path: string) => Promise<{ statements: number; response: Response }>> {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    // A query that is prepared is built once and answered often.
    async transformResult({ result }) {
      statements += 1;
      return result;
    },
  };
  const { store } = api;
  const there = await startSecondApp(t, api, {
    store: {
      ...store,
      read: (work) => store.read((db) => work(db.withPlugin(counting))),
      readWide: (work) => store.readWide((db) => work(db.withPlugin(counting))),
    },
  });
  return async (caller, path) => {
    statements = 0;
    const response = await there(caller).fetch(path);
    return { statements, response };
  };
}
