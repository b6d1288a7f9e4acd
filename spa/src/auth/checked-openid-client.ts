import {
  type CreateSigninRequestArgs,
  type IWindow,
  type NavigateResponse,
  type OidcMetadata,
  type SigninResponse,
  type User,
  UserManager,
} from 'oidc-client-ts';
import { requireIdToken } from './id-token.ts';
import { asSignInFault } from './library-refusal.ts';
import { SignInFault } from './sign-in-fault.ts';
import { requireSignInResponse } from './sign-in-response.ts';

/** What travels with a sign-in from its start to its end, in this tab's session storage. */
export interface SignInState {
  nonce: string;
  returnTo: string;
}

/** oidc-client-ts with the checks that it leaves to its caller, for redirects and for the hidden frame alike. */
export class CheckedOpenIdClient extends UserManager {
  // Before anything is sent: the endpoints of somebody else's discovery document lead to somebody else.
  protected override async _signinStart(
    args: CreateSigninRequestArgs,
    handle: IWindow,
  ): Promise<NavigateResponse> {
    try {
      await this.requireIssuer();
    } catch (error) {
      handle.close();
      throw error;
    }
    return await super._signinStart(args, handle);
  }

  // Before the code is spent: a response of somebody else's must not be exchanged at all.
  protected override async _signinEnd(url: string, verifySub?: string): Promise<User> {
    const metadata = await this.requireIssuer();
    const issIsSent =
      'authorization_response_iss_parameter_supported' in metadata &&
      metadata.authorization_response_iss_parameter_supported === true;
    requireSignInResponse(url, this.settings.authority, issIsSent);
    try {
      return await super._signinEnd(url, verifySub);
    } catch (error) {
      throw asSignInFault(error);
    }
  }

  // Before anything is stored or announced: a refused answer leaves no trace.
  protected override async _buildUser(response: SigninResponse, verifySub?: string): Promise<User> {
    // RFC 6749, section 7.1: a client must not use an access token of a type it does not understand.
    if (response.token_type.toLowerCase() !== 'bearer') {
      throw new SignInFault('token-type', 'the access token is not of type Bearer');
    }
    if (response.access_token === '') throw new SignInFault('response', 'there is no access token');
    requireIdToken(response.id_token, {
      issuer: this.settings.authority,
      clientId: this.settings.client_id,
      nonce: (response.userState as SignInState).nonce,
      now: new Date(),
    });
    // Nobody asks for one. Kept, the library would renew by it, past the checks above.
    delete response.refresh_token;
    return await super._buildUser(response, verifySub);
  }

  /** RFC 8414, section 3.3: the discovery document must name the issuer it was asked for. */
  private async requireIssuer(): Promise<Partial<OidcMetadata>> {
    const metadata = await this.metadataService.getMetadata();
    if (metadata.issuer === this.settings.authority) return metadata;
    throw new SignInFault('issuer', 'the discovery document names another issuer');
  }
}
