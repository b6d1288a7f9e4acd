import { readConfig } from './config.ts';
import { migrateToLatest } from './store/migrate.ts';
import { openStore } from './store/open.ts';

/** `npm run migrate`: brings the database at DATABASE_URL up to date. Refuses while the API has a SQLite file open. */
try {
  const { databaseUrl } = readConfig({
    DATABASE_URL: process.env.DATABASE_URL,
    // A migration checks no access token.
    OIDC_ISSUER: 'https://unused.example/',
    OIDC_AUDIENCE: 'unused',
  });
  const store = openStore(databaseUrl);
  try {
    const migrated = await migrateToLatest(store);
    console.log(migrated.length === 0 ? 'The database is up to date.' : `Migrated: ${migrated.join(', ')}`);
  } finally {
    await store.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
