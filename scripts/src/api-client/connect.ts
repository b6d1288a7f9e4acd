import { createTimesheetsClient, type OperationId, type TimesheetsClient } from '@timesheets/sdk';
import { findAudience } from './audience.ts';
import { createCredentials } from './credentials.ts';
import { scopesFor } from './scopes.ts';
import type { ClientSettings } from './settings.ts';

/** A batch is one transaction over many rows; it may take its time. */
const TIMEOUT_MS = 60_000;
const RETRIES = 5;

/**
 * A client of the API that calls for itself, with client credentials and the scopes that these operations need.
 *
 * @throws CannotRun when the API cannot be reached
 */
export async function connect(
  settings: ClientSettings,
  ...operationIds: readonly OperationId[]
): Promise<TimesheetsClient> {
  const getAccessToken = createCredentials(settings, await findAudience(settings), scopesFor(operationIds));
  return createTimesheetsClient({
    baseUrl: settings.apiUrl.href,
    getAccessToken,
    timeoutMs: TIMEOUT_MS,
    retries: RETRIES,
  });
}
