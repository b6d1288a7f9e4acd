import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { isFirstParty } from './clients.ts';
import { identityScopes, trimScope } from './scopes.ts';

type Grant = InstanceType<Provider['Grant']>;
type LoadGrant = NonNullable<Configuration['loadExistingGrant']>;

/** Adds what a request asks for: the identity's scopes at the provider, all of them at each resource. */
export function addRequestedScopes(grant: Grant, scope: string, resources: readonly string[]): void {
  const identity = scope.split(' ').filter((one) => identityScopes.includes(one));
  if (identity.length > 0) grant.addOIDCScope(identity.join(' '));
  for (const resource of scope ? resources : []) grant.addResourceScope(resource, scope);
}

/**
 * Finds what this person has granted to this client. The request is trimmed to the account's scopes first, so that
 * everything after (consent page, code, access token, refresh token) knows only those.
 */
export const loadGrant =
  (accounts: Accounts): LoadGrant =>
  async ({ oidc }: KoaContextWithOIDC) => {
    const { client, account, session, provider, params } = oidc;
    if (!client || !account || !session || !params) return undefined;
    params.scope = trimScope(params.scope, accounts.bySub(account.accountId)?.scopes ?? []);

    const grantId = oidc.result?.consent?.grantId ?? session.grantIdFor(client.clientId);
    const known = grantId ? await provider.Grant.find(grantId) : undefined;
    if (!isFirstParty(client.clientId)) return known;

    const grant = known ?? new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
    addRequestedScopes(grant, String(params.scope ?? ''), Object.keys(oidc.resourceServers ?? {}));
    await grant.save();
    return grant;
  };

/**
 * The library drops `offline_access` unless the client also asks for a consent page. A first-party native client
 * needs none, so what it asked for is put back once the request has been checked.
 */
export function keepOfflineAccess({ oidc, query }: KoaContextWithOIDC): void {
  const { client, params } = oidc;
  if (!params || !client?.grantTypeAllowed('refresh_token') || !isFirstParty(client.clientId)) return;
  const asked = String(query.scope ?? '').split(' ');
  if (asked.includes('offline_access') && !oidc.requestParamScopes.has('offline_access')) {
    params.scope = `${params.scope ?? ''} offline_access`.trim();
  }
}
