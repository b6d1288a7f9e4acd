import { JwksClient } from 'jwks-rsa';
import { Unavailable } from '../../errors.ts';
import { type Jwk, usableKeys } from './usable-keys.ts';

export interface KeySourceOptions {
  /** Fetches the key set; must settle within a bounded time. */
  fetchJwks(): Promise<Record<string, unknown>>;
  /** A set is fetched again when it is older. */
  maxAgeS: number;
  /** At least so long between two fetches, whatever arrives and however they end. */
  cooldownS: number;
  /** When fetching fails, a set is used up to this age. */
  staleS: number;
  onError(error: unknown): void;
  /** Told of every fetch when it is over, whether it brought keys. */
  onFetch?(succeeded: boolean): void;
  now?(): number;
}

interface KeySet {
  keys: ReadonlyMap<string, string>;
  fetchedAt: number;
}

/** The issuer's public keys by key id. */
export interface KeySource {
  /** The key in PEM, or undefined when the issuer does not have it. Throws `Unavailable` when that cannot be known. */
  find(kid: string): Promise<string | undefined>;
}

/**
 * One set of keys for the whole process. It is fetched once at a time and at most once in `cooldownS`, so that access
 * tokens with invented key ids can neither flood the issuer nor lock others out; a key the issuer has withdrawn is gone
 * with the next fetch.
 */
export function createKeySource(options: KeySourceOptions): KeySource {
  const now = options.now ?? Date.now;
  let current: KeySet | undefined;
  let fetching: Promise<void> | undefined;
  let attemptedAt = Number.NEGATIVE_INFINITY;
  let failed = false;

  const ageS = (set: KeySet) => (now() - set.fetchedAt) / 1000;
  // An attempt that lies ahead was made before the clock was set back.
  const mayFetch = () => now() < attemptedAt || now() - attemptedAt >= options.cooldownS * 1000;

  async function load(): Promise<void> {
    attemptedAt = now();
    try {
      const usable = usableKeys(await options.fetchJwks());
      if (usable.length === 0) throw new Error('the key set has no usable key');
      current = { keys: await importKeys(usable), fetchedAt: now() };
      failed = false;
    } catch (error) {
      failed = true;
      options.onError(error);
    }
    options.onFetch?.(!failed);
  }

  function refresh(): Promise<void> {
    if (!fetching && mayFetch()) {
      fetching = load().finally(() => {
        fetching = undefined;
      });
    }
    return fetching ?? Promise.resolve();
  }

  return {
    async find(kid) {
      const known = current?.keys.get(kid);
      if (current && known !== undefined && ageS(current) <= options.staleS) {
        // A key that is merely old is used while the set is fetched anew, so that nobody waits for the issuer.
        if (ageS(current) > options.maxAgeS) void refresh();
        return known;
      }
      await refresh();
      const key = current?.keys.get(kid);
      if (current && key !== undefined && ageS(current) <= options.staleS) return key;
      // That the issuer does not have it is known only from an answer to the last question.
      if (current && !failed && ageS(current) <= options.maxAgeS) return undefined;
      const waitS = Math.max(1, Math.ceil(options.cooldownS - (now() - attemptedAt) / 1000));
      throw new Unavailable('The keys of the authorization server cannot be fetched.', waitS);
    },
  };
}

async function importKeys(jwks: readonly Jwk[]): Promise<ReadonlyMap<string, string>> {
  const client = new JwksClient({
    jwksUri: 'unused:',
    cache: false,
    rateLimit: false,
    fetcher: async () => ({ keys: jwks }),
  });
  const keys = await client.getSigningKeys();
  return new Map(keys.map((key) => [key.kid, key.getPublicKey()]));
}
