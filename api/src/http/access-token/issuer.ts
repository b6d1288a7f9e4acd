import { discover, type ServerMetadata } from './discovery.ts';
import { fetchJson } from './fetch-json.ts';
import { createKeySource, type KeySource } from './key-source.ts';

export interface IssuerOptions {
  issuer: string;
  jwksUri: string | undefined;
  jwksMaxAgeS: number;
  jwksCooldownS: number;
  jwksStaleS: number;
}

/** What we know of the authorization server, and its keys. Nothing is fetched before it is needed. */
export interface Issuer {
  keys: KeySource;
  /** Its metadata, fetched until it was had once. */
  discover(): Promise<ServerMetadata>;
}

/** For discovery and keys together: nobody waits longer than this for the authorization server. */
const deadlineMs = 1500;

export function createIssuer(options: IssuerOptions, onError: (error: unknown) => void): Issuer {
  let metadata: ServerMetadata | undefined;
  let attempt: Promise<ServerMetadata> | undefined;

  function discoverOnce(withinMs: number): Promise<ServerMetadata> {
    if (metadata) return Promise.resolve(metadata);
    attempt ??= discover(options.issuer, withinMs)
      .then((found) => {
        metadata = found;
        return found;
      })
      .finally(() => {
        attempt = undefined;
      });
    return attempt;
  }

  async function fetchJwks(): Promise<Record<string, unknown>> {
    const startedAt = performance.now();
    const uri = options.jwksUri ?? (await discoverOnce(deadlineMs)).jwks_uri;
    return fetchJson(uri, Math.max(1, deadlineMs - (performance.now() - startedAt)));
  }

  const keys = createKeySource({
    fetchJwks,
    maxAgeS: options.jwksMaxAgeS,
    cooldownS: options.jwksCooldownS,
    staleS: options.jwksStaleS,
    onError,
  });
  return { keys, discover: () => discoverOnce(deadlineMs) };
}
