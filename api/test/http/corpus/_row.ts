import type { Forge } from '../_forge.ts';
import type { createKeys, Key } from '../_jwks.ts';

/** What an answer may be; HTTP: refused before it was a request, without a word about the access token. */
export type Outcome = 'OK' | 'NOAUTH' | 'INVALID' | 'BADREQ' | 'SCOPE' | 'HTTP';

/** A request with these header lines instead of one with an access token. */
export interface Attempt {
  lines: readonly (string | Buffer)[];
  query?: string;
  /** A form, by POST. */
  form?: string;
}

export interface Bench {
  forge: Forge;
  keys: Awaited<ReturnType<typeof createKeys>> & { attacker: Key };
  /** The scope that the operation needs. */
  scope: string;
  /** Where nobody may ask for keys. */
  trap: string;
}

export type Sending = string | Attempt;

/** Name, what is sent, what may be answered, and how it is made. A plain text is an access token. */
export type Row = readonly [
  id: string,
  title: string,
  outcomes: readonly Outcome[],
  make: (bench: Bench) => Sending | readonly Sending[] | Promise<Sending>,
];
