import { hash } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { type ClaimLimits, checkTimes, type TimeClaims } from './claims.ts';
import type { KeySource } from './key-source.ts';

/** What an access token that passed every check stands for, and what that rests on. */
export interface Verified {
  actor: Actor;
  kid: string;
  /** The key that its signature was verified with. */
  key: string;
  times: TimeClaims;
}

export interface VerifiedOptions extends Pick<ClaimLimits, 'clockToleranceS' | 'maxAgeS'> {
  keys: KeySource;
  /** How many are remembered at most. */
  maxEntries?: number;
}

/**
 * Access tokens that were verified before, by the SHA-256 of their exact text: one that differs in a single bit, even
 * one that means the same, is another one. Nothing of the text is kept. What was remembered holds for as long as the
 * clock and the issuer's key would let the access token pass again; of too many, those that were used longest ago go.
 */
export class VerifiedAccessTokens {
  readonly #options: VerifiedOptions;
  readonly #maxEntries: number;
  readonly #byDigest = new Map<string, Verified>();

  constructor(options: VerifiedOptions) {
    this.#options = options;
    this.#maxEntries = options.maxEntries ?? 5000;
  }

  get size(): number {
    return this.#byDigest.size;
  }

  /**
   * What this access token stands for; undefined when that has to be found out anew. Throws `Unavailable` as the source
   * of keys does.
   */
  async find(accessToken: string): Promise<Actor | undefined> {
    const digest = digestOf(accessToken);
    const found = this.#byDigest.get(digest);
    if (!found) return undefined;
    // Out, and in again as the one that was used last, if it still holds.
    this.#byDigest.delete(digest);
    if ((await this.#options.keys.find(found.kid)) !== found.key || !this.#isInTime(found)) return undefined;
    this.#byDigest.set(digest, found);
    return found.actor;
  }

  /** Remembers an access token that has passed every check just now. */
  add(accessToken: string, verified: Verified): void {
    for (const oldest of this.#byDigest.keys()) {
      if (this.#byDigest.size < this.#maxEntries) break;
      this.#byDigest.delete(oldest);
    }
    this.#byDigest.set(digestOf(accessToken), verified);
  }

  #isInTime({ times }: Verified): boolean {
    try {
      checkTimes(times, this.#options, Date.now() / 1000);
      return true;
    } catch {
      return false;
    }
  }
}

function digestOf(accessToken: string): string {
  return hash('sha256', accessToken, 'base64');
}
