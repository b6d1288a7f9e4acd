import { discover, type ServerMetadata } from './discovery.ts';
import { fetchJson } from './fetch-json.ts';
import { createKeySource, type KeySource, type KeySourceOptions } from './key-source.ts';

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
  /** Its metadata. While it cannot be had, the issuer is asked at most once in a cool-down, however many want to know. */
  discover(): Promise<ServerMetadata>;
}

/** For discovery and keys together: nobody waits longer than this for the authorization server. */
const deadlineMs = 2000;

export function createIssuer(
  options: IssuerOptions,
  { onError, onFetch }: Pick<KeySourceOptions, 'onError' | 'onFetch'>,
): Issuer {
  let metadata: ServerMetadata | undefined;
  let attempt: Promise<ServerMetadata> | undefined;
  let attemptedAt = Number.NEGATIVE_INFINITY;
  /** Whether the keys could not be had where the metadata says: they may have moved. */
  let isDoubtful = false;

  function discoverAnew(): Promise<ServerMetadata> {
    attemptedAt = performance.now();
    attempt ??= discover(options.issuer, deadlineMs)
      .then((found) => {
        metadata = found;
        isDoubtful = false;
        return found;
      })
      .finally(() => {
        attempt = undefined;
      });
    return attempt;
  }

  /** The key source has a cool-down of its own: readers of the contract must not use it up. */
  async function fetchJwks(): Promise<Record<string, unknown>> {
    if (options.jwksUri !== undefined) return fetchJson(options.jwksUri, deadlineMs);
    const startedAt = performance.now();
    const { jwks_uri } = metadata && !isDoubtful ? metadata : await discoverAnew();
    try {
      return await fetchJson(jwks_uri, Math.max(1, deadlineMs - (performance.now() - startedAt)));
    } catch (error) {
      isDoubtful = true;
      throw error;
    }
  }

  const keys = createKeySource({
    fetchJwks,
    maxAgeS: options.jwksMaxAgeS,
    cooldownS: options.jwksCooldownS,
    staleS: options.jwksStaleS,
    onError,
    ...(onFetch && { onFetch }),
  });
  return {
    keys,
    async discover() {
      if (metadata) return metadata;
      const isCoolingDown = performance.now() - attemptedAt < options.jwksCooldownS * 1000;
      if (!attempt && isCoolingDown) throw new Error('the metadata could not be had a moment ago');
      return discoverAnew();
    },
  };
}
