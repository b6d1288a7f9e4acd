import test from 'ava';
import fc from 'fast-check';
import { ApiError } from '../src/api-error.ts';
import { NetworkError } from '../src/errors.ts';
import { delayBeforeRetry } from '../src/retry.ts';

const request = new Request('https://timesheets.example/api/v1/me');
const unreachable = new NetworkError(new Error('down'));

test('the wait doubles in its upper bound up to eight seconds, and any of it may come', (t) => {
  for (let retriesDone = 0; retriesDone < 10; retriesDone += 1) {
    const longestMs = Math.min(8000, 300 * 2 ** retriesDone);
    const delays = Array.from(
      { length: 500 },
      () => delayBeforeRetry(request, unreachable, retriesDone) ?? -1,
    );
    t.true(delays.every((delayMs) => delayMs >= 0 && delayMs < longestMs));
    t.true(Math.max(...delays) - Math.min(...delays) > longestMs / 2, 'full jitter');
  }
});

test('Retry-After is a lower bound, and up to a minute', (t) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 9 }),
      (retryAfterS, retriesDone) => {
        const delayMs = delayBeforeRetry(request, new ApiError(503, undefined, retryAfterS), retriesDone);
        if (retryAfterS > 60) return delayMs === undefined;
        return delayMs !== undefined && delayMs >= retryAfterS * 1000 && delayMs < retryAfterS * 1000 + 8000;
      },
    ),
  );
  t.pass();
});
