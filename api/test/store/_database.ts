import type { ExecutionContext } from 'ava';
import { type Dialect, openStore, type Store } from '../../src/store/open.ts';
import { createDatabase } from '../_dialects.ts';

/** The URL of an empty database that is gone after the test. */
export async function emptyDatabase(t: ExecutionContext, dialect: Dialect): Promise<string> {
  const database = await createDatabase(dialect);
  t.teardown(database.drop);
  return database.url;
}

/** A store that is closed after the test. */
export function openFor(t: ExecutionContext, url: string): Store {
  const store = openStore(url);
  t.teardown(store.close);
  return store;
}
