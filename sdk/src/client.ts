import createClient, { type Middleware, type ParseAs } from 'openapi-fetch';
import type { paths } from './generated/schema.ts';
import { addIdempotencyKey } from './idempotency.ts';
import { checkPathParameters } from './path-parameters.ts';
import { createSend } from './send.ts';
import { checkOptions, type TimesheetsClientOptions } from './settings.ts';
import type { TimesheetsClient } from './timesheets-client.ts';

/**
 * Makes a client of the API: `client.GET('/timesheets', { params: { query: { week: '2026-W47' } } })`.
 * Every call resolves to `{ data, response }`; whatever is not a success rejects: `ApiError` when the API refused,
 * `NetworkError` and `TimeoutError` when it could not be reached, the signal's reason when the caller gave up.
 *
 * @throws InvalidOptionError when an option cannot be used
 */
export function createTimesheetsClient(options: TimesheetsClientOptions): TimesheetsClient {
  const settings = checkOptions(options);
  const parseAs = new WeakMap<Request, ParseAs>();
  const rememberParseAs: Middleware = {
    onRequest({ request, options }) {
      parseAs.set(request, options.parseAs);
    },
  };
  const client = createClient<paths>({
    baseUrl: settings.baseUrl.href,
    fetch: createSend(settings, (request) => parseAs.get(request) ?? 'json'),
    redirect: 'error',
  });
  client.use(checkPathParameters, addIdempotencyKey(settings.createIdempotencyKey), rememberParseAs);
  // createSend rejects where openapi-fetch would resolve to { error }.
  return client as TimesheetsClient;
}
