import type { User, UserManager } from 'oidc-client-ts';
import type { SignInState } from './checked-openid-client.ts';
import { createRenewalTimer, renewalDelayS, retryDelayS } from './renewal.ts';
import { safeReturnTo } from './return-to.ts';
import { createWatched, type SessionPhase, type SignedOut, type Watched } from './session-phase.ts';
import { isPassing, needsPerson } from './sign-in-failure.ts';
import { createSignOutChannel } from './sign-out-channel.ts';

/** The sign-in of this tab: who renews it, who ends it, and where its access token comes from. */
export interface Session {
  openIdClient: UserManager;
  phase: Watched<SessionPhase>;
  /** Completes a sign-in when this is the callback page, otherwise restores one silently. Once per page load. */
  start: () => Promise<void>;
  signIn: (returnTo: string) => Promise<void>;
  /** A fresh access token without a page. Calls at the same time share one. Rejects with what went wrong. */
  renew: () => Promise<void>;
  /** Ends the session here without a word to the authorization server: it or the API has ended it already. */
  end: () => Promise<void>;
  signOutEverywhere: () => Promise<void>;
  getAccessToken: (wish: { forceRefresh: boolean }) => Promise<string | undefined>;
  /** Runs before the access token is gone: the last chance to send something. */
  beforeSignOut: (task: () => Promise<void>) => void;
  /** Runs when the person has signed out, here or in another tab: whatever is kept of him goes. */
  onSignedOut: (task: () => void) => void;
}

export function createSession(openIdClient: UserManager): Session {
  const phase = createWatched<SessionPhase>({ kind: 'starting' });
  const lastTasks: (() => Promise<void>)[] = [];
  const clearTasks: (() => void)[] = [];
  let user: User | undefined;
  let failures = 0;
  let renewing: Promise<void> | undefined;
  let started: Promise<void> | undefined;

  const timer = createRenewalTimer(() => void renew().catch(() => undefined));
  const settle = (signedOut: SignedOut, returnTo = '/') =>
    phase.write({ kind: 'settled', signedOut, returnTo });

  openIdClient.events.addUserLoaded((loaded) => {
    user = loaded;
    failures = 0;
    // Without a lifetime there is nothing to wait for: the API says when it is over.
    if (loaded.expires_in !== undefined) timer.setIn(renewalDelayS(loaded.expires_in));
  });
  openIdClient.events.addUserUnloaded(() => {
    user = undefined;
    timer.stop();
  });

  const forget = async (signedOut: SignedOut) => {
    settle(signedOut);
    await openIdClient.removeUser();
  };
  const clear = () => {
    for (const task of clearTasks) task();
  };
  const channel = createSignOutChannel(() => {
    clear();
    void forget({ kind: 'elsewhere' });
  });

  const signInSilently = async () => {
    const state: SignInState = { nonce: crypto.randomUUID(), returnTo: '/' };
    await openIdClient.signinSilent({ nonce: state.nonce, state });
  };

  const renew = (): Promise<void> => {
    renewing ??= signInSilently()
      .catch(async (error: unknown) => {
        if (user !== undefined) {
          if (isPassing(error)) timer.setIn(retryDelayS(++failures));
          else await forget(needsPerson(error) ? { kind: 'ended' } : { kind: 'failed', error });
        }
        throw error;
      })
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  };

  const complete = async (url: string) => {
    // Out of the address bar and the history before anything else happens with it (RFC 9700, section 4.3.1).
    window.history.replaceState(null, '', window.location.pathname);
    const { state } = await openIdClient.signinRedirectCallback(url);
    settle({ kind: 'not-yet' }, safeReturnTo((state as SignInState).returnTo, window.location.origin));
  };

  const restore = async () => {
    await renew();
    settle({ kind: 'not-yet' });
  };

  return {
    openIdClient,
    phase,
    renew,
    async end() {
      if (user !== undefined) await forget({ kind: 'ended' });
    },

    beforeSignOut: (task) => void lastTasks.push(task),
    onSignedOut: (task) => void clearTasks.push(task),

    start() {
      const { pathname, search, href } = window.location;
      started ??= (pathname === '/callback' && search !== '' ? complete(href) : restore()).catch((error) =>
        settle(needsPerson(error) ? { kind: 'not-yet' } : { kind: 'failed', error }),
      );
      return started;
    },

    async signIn(returnTo) {
      phase.write({ kind: 'leaving' });
      const state: SignInState = {
        nonce: crypto.randomUUID(),
        returnTo: safeReturnTo(returnTo, window.location.origin),
      };
      try {
        await openIdClient.signinRedirect({ nonce: state.nonce, state });
        // Still here: the person came back by the browser's own button, and the page was taken out of its cache.
        settle({ kind: 'not-yet' });
      } catch (error) {
        settle({ kind: 'failed', error });
      }
    },

    async signOutEverywhere() {
      phase.write({ kind: 'leaving' });
      await Promise.allSettled(lastTasks.map((task) => task()));
      channel.announce();
      clear();
      try {
        // Replaced, so that the address with the ID token as a hint does not stay in the history.
        await openIdClient.signoutRedirect({ redirectMethod: 'replace', extraQueryParams: {} });
        settle({ kind: 'not-yet' });
      } catch {
        await forget({ kind: 'only-here' });
      }
    },

    async getAccessToken({ forceRefresh }) {
      if (forceRefresh || user?.expired === true) {
        await renew().catch((error: unknown) => {
          // Not signed in any more: without an access token the API says so, and the sign-in page comes up.
          if (!needsPerson(error)) throw error;
        });
      }
      return user?.access_token;
    },
  };
}
