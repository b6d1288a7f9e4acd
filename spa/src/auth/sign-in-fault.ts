/** Why a sign-in was refused on our side. The message is for the log of a test, the reason decides what is shown. */
export class SignInFault extends Error {
  readonly reason: SignInFaultReason;

  constructor(reason: SignInFaultReason, message: string) {
    super(message);
    this.name = 'SignInFault';
    this.reason = reason;
  }
}

/**
 * `response`: the authorization server's answer is not one for our request. `id-token`: the ID token is not one for this
 * client and this sign-in. `clock`: the ID token's times do not fit this device's clock. `token-type`: we cannot use
 * such an access token. `issuer`: the discovery document belongs to another issuer.
 */
export type SignInFaultReason = 'response' | 'id-token' | 'clock' | 'token-type' | 'issuer';
