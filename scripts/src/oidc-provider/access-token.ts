import type { Configuration } from 'oidc-provider';
import type { AccessTokenProfile } from '../local.ts';
import type { Accounts } from './accounts.ts';

type ExtraClaims = NonNullable<Configuration['extraTokenClaims']>;
type Customizer = NonNullable<NonNullable<NonNullable<Configuration['formats']>['customizers']>['jwt']>;

/** Who the person is, under the API's namespace; nothing for a machine. */
export const personClaims =
  (accounts: Accounts, namespace: string): ExtraClaims =>
  (_ctx, issued) => {
    const account = 'accountId' in issued ? accounts.bySub(issued.accountId) : undefined;
    if (!account) return undefined;
    return {
      [`${namespace}email`]: account.email,
      [`${namespace}email_verified`]: true,
      [`${namespace}name`]: account.name,
      [`${namespace}user_type`]: account.userType,
    };
  };

/** Shapes access tokens as Auth0 does by default: typ JWT, azp for client_id, gty, aud with userinfo, no jti. */
const auth0Shape =
  (userinfoUrl: string): Customizer =>
  (_ctx, issued, jwt) => {
    const { client_id: clientId, jti: _jti, aud, ...payload } = jwt.payload;
    const openid = String(payload.scope ?? '')
      .split(' ')
      .includes('openid');
    jwt.header = { typ: 'JWT' };
    jwt.payload = { ...payload, aud: openid ? [aud, userinfoUrl] : aud, azp: clientId };
    if (issued.kind === 'ClientCredentials') {
      Object.assign(jwt.payload, { sub: `${clientId}@clients`, gty: 'client-credentials' });
    }
  };

export const shapeFor = (profile: AccessTokenProfile, issuer: string): Customizer | undefined =>
  profile === 'auth0' ? auth0Shape(`${issuer}userinfo`) : undefined;
