import { resolve } from 'node:path';
import { type LocalSettings, localDataDirectory } from '../local.ts';

type Environment = Readonly<Record<string, string | undefined>>;

function readPort(env: Environment, name: string, fallback: number): number {
  const text = env[name] || String(fallback);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${name} is "${text}": give a port from 1 to 65535, or leave it out for ${fallback}.`);
}

/**
 * Reads `PORT`, `OIDC_PROVIDER_PORT`, `OIDC_PROVIDER_PROFILE` and `LOCAL_DATA_DIR`; throws an error that names the
 * bad one.
 */
export function readLocalSettings(env: Environment): LocalSettings {
  const profile = env.OIDC_PROVIDER_PROFILE || 'rfc9068';
  if (profile !== 'rfc9068' && profile !== 'auth0') {
    throw new Error(`OIDC_PROVIDER_PROFILE is "${profile}": it can be rfc9068 (default) or auth0.`);
  }
  return {
    apiPort: readPort(env, 'PORT', 8080),
    oidcProviderPort: readPort(env, 'OIDC_PROVIDER_PORT', 9000),
    profile,
    dataDirectory: env.LOCAL_DATA_DIR ? resolve(env.LOCAL_DATA_DIR) : localDataDirectory,
  };
}
