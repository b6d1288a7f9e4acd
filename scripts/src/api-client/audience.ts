import { CannotRun } from '../command-line/cannot-run.ts';
import type { ClientSettings } from './settings.ts';

const TIMEOUT_MS = 15_000;

/**
 * The API's identifier at the authorization server: as configured, or as the API itself says (RFC 9728).
 *
 * @throws CannotRun when the API cannot be reached or does not say
 */
export async function findAudience({ audience, apiUrl }: ClientSettings): Promise<string> {
  if (audience !== undefined) return audience;
  const url = new URL('/.well-known/oauth-protected-resource', apiUrl);
  let response: Response;
  try {
    response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    throw new CannotRun(
      `The API cannot be reached at ${apiUrl}: check TIMESHEETS_API_URL, and whether it runs.`,
    );
  }
  const metadata = (await response.json().catch(() => undefined)) as { resource?: unknown } | undefined;
  if (response.ok && typeof metadata?.resource === 'string') return metadata.resource;
  throw new CannotRun(
    `${url} does not name the API's audience: check TIMESHEETS_API_URL, or set TIMESHEETS_AUDIENCE.`,
  );
}
