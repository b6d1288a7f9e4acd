import type Provider from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { library } from './library.ts';

/**
 * Issues access tokens as the token endpoint does, with the account's scopes, for the process that runs the
 * provider: `npm start` sets up projects with one, and tests spare themselves the pages.
 */
export function createIssuer(provider: Provider, accounts: Accounts, audience: string, clientId: string) {
  return async function issueAccessToken(email: string, only?: readonly string[]): Promise<string> {
    const account = accounts.byEmail(email);
    const client = await provider.Client.find(clientId);
    if (!account || !client) throw new library.errors.InvalidRequest(`there is no account ${email}`);
    const scopes = account.scopes.filter((scope) => only?.includes(scope) ?? true);
    const scope = ['openid', 'profile', 'email', ...scopes].join(' ');
    const { ResourceServer, AccessToken } = provider;
    const issued = new AccessToken({
      accountId: accounts.subOf(account),
      grantId: '',
      client,
      gty: 'authorization_code',
      scope,
    });
    issued.resourceServer = new ResourceServer(audience, { scope, audience, accessTokenFormat: 'jwt' });
    return issued.save();
  };
}
