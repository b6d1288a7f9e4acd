import { parseBaseUrl } from './base-url.ts';
import { InvalidOptionError } from './errors.ts';

/** Resolves to an access token for the API, or to undefined when there is none. */
export type GetAccessToken = (wish: {
  /** Whether the last one was refused, so that a new one has to be fetched even if the old one looks fresh. */
  forceRefresh: boolean;
}) => Promise<string | undefined>;

/** How a client of the API is set up. */
export interface TimesheetsClientOptions {
  /** Where the API is, for example `https://timesheets.example/api/v1`. https, except on loopback. */
  baseUrl: string;
  /** Asked before every request; the access token goes to the API's own origin and nowhere else. */
  getAccessToken: GetAccessToken;
  /** Sends a request; by default the platform's fetch. */
  fetch?: (request: Request) => Promise<Response>;
  /**
   * How long one try may take, its whole answer included, in milliseconds; by default 15000. Of an answer that is not
   * taken as JSON: how long it may take to begin, and to go on.
   */
  timeoutMs?: number;
  /** How often a request that is safe to repeat is tried again; by default 3. */
  retries?: number;
  /** Makes the Idempotency-Key of a write; by default `crypto.randomUUID`. */
  createIdempotencyKey?: () => string;
}

/** The options, checked and complete. */
export interface Settings {
  baseUrl: URL;
  getAccessToken: GetAccessToken;
  fetch: (request: Request) => Promise<Response>;
  timeoutMs: number;
  retries: number;
  createIdempotencyKey: () => string;
}

/** @throws InvalidOptionError for the first option that cannot be used */
export function checkOptions(options: TimesheetsClientOptions): Settings {
  const { timeoutMs = 15_000, retries = 3 } = options;
  if (typeof options.getAccessToken !== 'function') {
    throw new InvalidOptionError('getAccessToken', 'must be a function that resolves to an access token');
  }
  // A timer takes 31 bits; a longer one would go off at once.
  requireWholeNumber('timeoutMs', timeoutMs, 1, 2_147_483_647);
  requireWholeNumber('retries', retries, 0, 10);
  return {
    baseUrl: parseBaseUrl(options.baseUrl),
    getAccessToken: options.getAccessToken,
    // Looked up at each call, so that an instrumented fetch that is installed later is used too.
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    timeoutMs,
    retries,
    createIdempotencyKey: options.createIdempotencyKey ?? (() => globalThis.crypto.randomUUID()),
  };
}

/** @throws InvalidOptionError unless the value is a whole number of that range */
export function requireWholeNumber(option: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new InvalidOptionError(option, `must be a whole number from ${least} to ${most}`);
  }
}
