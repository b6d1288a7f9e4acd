import type Provider from 'oidc-provider';
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { isFirstParty } from './clients.ts';
import { errorPage } from './pages/error-page.ts';
import { confirmLogOutPage, loggedOutPage } from './pages/log-out-page.ts';
import { sendPage } from './pages/send-page.ts';

type Middleware = Parameters<Provider['use']>[0];
type RpInitiatedLogout = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>;

/** Whether a client of ours asked, and said where to go: then the person has said "sign out" already. */
function isVouchedFor({ oidc }: KoaContextWithOIDC): boolean {
  const { client, params } = oidc;
  if (!client || !isFirstParty(client.clientId)) return false;
  return Boolean(params?.id_token_hint || params?.post_logout_redirect_uri);
}

async function endSession(ctx: KoaContextWithOIDC): Promise<void> {
  const { session, provider, params } = ctx.oidc;
  for (const { grantId, persistsLogout } of Object.values(session?.authorizations ?? {})) {
    // What a native app holds by offline_access outlives the session: that is what it is for.
    if (!grantId || persistsLogout) continue;
    await provider.AccessToken.revokeByGrantId(grantId);
    await provider.AuthorizationCode.revokeByGrantId(grantId);
    await provider.Grant.adapter.destroy(grantId);
  }
  await session?.destroy();
  ctx.oidc.cookies.set(provider.cookieName('session'), null, { httpOnly: true, sameSite: 'lax' });

  const target = new URL(String(params?.post_logout_redirect_uri ?? ctx.oidc.urlFor('end_session_success')));
  if (params?.state !== undefined) target.searchParams.set('state', String(params.state));
  ctx.status = 303;
  ctx.redirect(target.href);
}

/** RP-initiated logout: at once for our own clients, after a question for everybody else. */
export const logout: RpInitiatedLogout = {
  enabled: true,
  async logoutSource(ctx, form) {
    if (isVouchedFor(ctx)) return endSession(ctx);
    sendPage(ctx, confirmLogOutPage(form), { redirectUri: ctx.oidc.params?.post_logout_redirect_uri });
  },
  postLogoutSuccessSource: (ctx) => sendPage(ctx, loggedOutPage()),
};

/** Auth0's /v2/logout: `returnTo` must be a registered URL, of `client_id` if that is given. */
export function auth0Logout(clients: ReadonlyMap<string, ClientMetadata>): Middleware {
  return async function logoutV2(ctx, next) {
    if (ctx.path !== '/v2/logout' || ctx.method !== 'GET') return next();
    const { client_id: clientId, returnTo } = ctx.query;
    const candidates = [...clients.values()].filter(({ client_id: id }) => id === (clientId ?? id));
    const owner = candidates.find(
      ({ post_logout_redirect_uris: uris = [] }) => returnTo === undefined || uris.includes(String(returnTo)),
    );
    if (!owner) {
      return sendPage(ctx, errorPage('The URL to return to is not registered here.', 'invalid_request'), {
        status: 400,
      });
    }
    const target = returnTo ?? (clientId && owner.post_logout_redirect_uris?.[0]);
    const query = new URLSearchParams(
      target ? { client_id: owner.client_id, post_logout_redirect_uri: String(target) } : {},
    );
    ctx.url = `/oidc/logout?${query}`;
    return next();
  };
}
