import type { ParseAs } from 'openapi-fetch';
import { shareAccessTokens } from './access-token.ts';
import { completeBody } from './answer.ts';
import { ApiError } from './api-error.ts';
import { requireUnder } from './base-url.ts';
import { createDeadline, pause } from './deadline.ts';
import { exchange } from './exchange.ts';
import { delayBeforeRetry } from './retry.ts';
import type { Settings } from './settings.ts';

/**
 * Makes what openapi-fetch sends its requests with: it adds the access token (renewed once when the API refuses it),
 * keeps the time-out, tries again what is safe to repeat, and resolves only to successful answers, complete unless a
 * stream is wanted. The time-out holds for JSON as a whole; for anything else, until it begins and for each pause in it.
 */
export function createSend(settings: Settings, parseAsOf: (request: Request) => ParseAs) {
  const accessTokens = shareAccessTokens(settings.getAccessToken);

  return async function send(request: Request): Promise<Response> {
    requireUnder(settings.baseUrl, request.url);
    const parseAs = parseAsOf(request);
    let replayed = false;

    async function exchangeWith(getAccessToken: () => Promise<string | undefined>) {
      const deadline = createDeadline(settings.timeoutMs, request);
      const answer = await deadline.limit(async () => {
        const accessToken = await getAccessToken();
        return exchange(settings.fetch, { request, parseAs, accessToken, deadline });
      });
      return parseAs === 'json' || parseAs === 'stream' ? answer : completeBody(answer);
    }

    async function sendOnce(): Promise<Response> {
      let used: string | undefined;
      try {
        return await exchangeWith(async () => {
          used = await accessTokens.current();
          return used;
        });
      } catch (error) {
        // The API refuses an access token before it does anything, so every request may be replayed.
        const refused = error instanceof ApiError && error.status === 401 && error.code === 'invalid-token';
        if (!refused || replayed) throw error;
        replayed = true;
        return exchangeWith(() => accessTokens.renewed(used));
      }
    }

    for (let retriesDone = 0; ; retriesDone += 1) {
      try {
        return await sendOnce();
      } catch (error) {
        const delayMs = delayBeforeRetry(request, error, retriesDone);
        if (delayMs === undefined || retriesDone === settings.retries) throw error;
        await pause(delayMs, request.signal);
      }
    }
  };
}
