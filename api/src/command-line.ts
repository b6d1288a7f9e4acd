import { type Config, readConfig } from './config.ts';
import { Unavailable } from './errors.ts';

/** What a program needs that works on the database and checks no access token: issuer and audience may be missing. */
export function readDatabaseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return readConfig({
    DATABASE_URL: env.DATABASE_URL,
    OIDC_USER_ID_CLAIM: env.OIDC_USER_ID_CLAIM,
    OIDC_CLAIMS_NAMESPACE: env.OIDC_CLAIMS_NAMESPACE,
    TIME_ZONE: env.TIME_ZONE,
    OIDC_ISSUER: 'https://unused.example/',
    OIDC_AUDIENCE: env.OIDC_AUDIENCE ?? 'unused',
  });
}

/** Why something failed, for the person at the terminal; when the database cannot serve, what is behind that. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node says nothing by itself when it has tried several addresses of one host.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(explain).join('; ');
  return error instanceof Unavailable ? `${error.message} (${explain(error.cause)})` : error.message;
}
