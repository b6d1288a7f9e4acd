import { createTimesheetsClient, type TimesheetsClient } from '@timesheets/sdk';
import { connect } from '../api-client/connect.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import { openAccessTokenIssuer } from '../oidc-provider/index.ts';
import type { DemoPlace } from './place.ts';

/** Everybody who calls the API in the demo. */
export interface Callers {
  /** The API as this person sees it. */
  personal(email: string): TimesheetsClient;
  /** The server process that pushes contractors' time, and the system it does so for. */
  machine: TimesheetsClient;
  system: string;
}

const TIMEOUT_MS = 60_000;
const RETRIES = 8;

/** Opens a client for each: people with access tokens signed for them, the machine with its own credentials. */
export async function openCallers({ local, push, keyDirectory }: DemoPlace): Promise<Callers> {
  const issuer = push.issuer.href;
  const issueAccessToken = await openAccessTokenIssuer({ issuer, keyDirectory, profile: local.profile });
  const clients = new Map<string, TimesheetsClient>();
  const machine = await connect(push, 'batchTimesheets', 'listTimesheets');
  const { data: me } = await machine.GET('/me');
  if (me.system === null) {
    throw new CannotRun(`${push.clientId} is no machine of this API: it has to be in MACHINE_CLIENTS.`);
  }
  return {
    machine,
    system: me.system,
    personal(email) {
      const client = clients.get(email) ?? personalClient(push.apiUrl.href, () => issueAccessToken(email));
      clients.set(email, client);
      return client;
    },
  };
}

/** One access token lasts longer than the demo takes. */
function personalClient(baseUrl: string, issue: () => Promise<string>): TimesheetsClient {
  let current: Promise<string> | undefined;
  return createTimesheetsClient({
    baseUrl,
    timeoutMs: TIMEOUT_MS,
    retries: RETRIES,
    getAccessToken({ forceRefresh }) {
      if (current === undefined || forceRefresh) current = issue();
      return current;
    },
  });
}
