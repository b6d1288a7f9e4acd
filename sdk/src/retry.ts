import { ApiError } from './api-error.ts';
import { NetworkError, TimeoutError } from './errors.ts';

const FIRST_DELAY_MS = 300;
const LONGEST_DELAY_MS = 8_000;
const LONGEST_RETRY_AFTER_S = 60;

/**
 * How long to wait before the request is tried again, in milliseconds, or undefined when it must not be. Exponential
 * back-off with full jitter, on top of what Retry-After asks for; one that asks for more than a minute ends the tries.
 */
export function delayBeforeRetry(request: Request, error: unknown, retriesDone: number): number | undefined {
  if (!isSafeToRepeat(request) || !isPassing(error)) return undefined;
  const retryAfterS = error instanceof ApiError ? (error.retryAfterS ?? 0) : 0;
  if (retryAfterS > LONGEST_RETRY_AFTER_S) return undefined;
  const longestMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** retriesDone);
  return retryAfterS * 1000 + Math.random() * longestMs;
}

/** Idempotent by RFC 9110, section 9.2.2, or by its Idempotency-Key. */
function isSafeToRepeat({ method, headers }: Request): boolean {
  return ['GET', 'HEAD', 'PUT', 'DELETE'].includes(method) || headers.has('idempotency-key');
}

function isPassing(error: unknown): boolean {
  if (error instanceof NetworkError || error instanceof TimeoutError) return true;
  if (!(error instanceof ApiError)) return false;
  return error.status === 429 || error.status === 503 || error.code === 'idempotency-key-in-progress';
}
