import { MalformedAccessTokenError } from './errors.ts';
import type { GetAccessToken } from './settings.ts';

/** Where requests get their access tokens from. */
export interface AccessTokens {
  /** The one to use now. */
  current(): Promise<string | undefined>;
  /** A new one in place of the one that the API refused. */
  renewed(refused: string | undefined): Promise<string | undefined>;
}

/** Lets all requests of a client share one renewal, however many of them were refused. */
export function shareAccessTokens(getAccessToken: GetAccessToken): AccessTokens {
  let renewal: Promise<string | undefined> | undefined;
  let last: { refused: string | undefined; by: string | undefined } | undefined;

  async function renew(refused: string | undefined) {
    const by = requireSendable(await getAccessToken({ forceRefresh: true }));
    last = { refused, by };
    return by;
  }

  return {
    async current() {
      return requireSendable(await getAccessToken({ forceRefresh: false }));
    },
    async renewed(refused) {
      // This refusal came late: another request has had the same access token renewed in the meantime.
      if (!renewal && last && last.refused === refused) return last.by;
      renewal ??= renew(refused).finally(() => {
        renewal = undefined;
      });
      return renewal;
    },
  };
}

/** RFC 6750, section 2.1 (b64token). A line break would also end up in the platform's own error message, secret and all. */
function requireSendable(accessToken: unknown): string | undefined {
  if (accessToken === undefined) return undefined;
  if (typeof accessToken !== 'string' || !/^[\w.~+/-]+=*$/.test(accessToken)) {
    throw new MalformedAccessTokenError();
  }
  return accessToken;
}
