/** Everything the SDK itself rejects or throws with. Decide by `code`, which stays the same between releases. */
export abstract class TimesheetsError extends Error {
  abstract readonly code: string;
}

/** No answer came: the host is unknown, refused the connection, dropped it, or redirected. */
export class NetworkError extends TimesheetsError {
  override readonly name = 'NetworkError';
  readonly code = 'network-error';

  constructor(cause: Error) {
    super('The API could not be reached, or the connection broke before its answer was complete.', { cause });
  }
}

/** The answer was not complete in time. */
export class TimeoutError extends TimesheetsError {
  override readonly name = 'TimeoutError';
  readonly code = 'timeout';
  /** How long the last try was given, in milliseconds. */
  readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`The API did not answer within ${timeoutMs} ms.`);
    this.timeoutMs = timeoutMs;
  }
}

/** The answer says success, but is not what the contract promises: a log-in page or a proxy's greeting, say. */
export class UnexpectedAnswerError extends TimesheetsError {
  override readonly name = 'UnexpectedAnswerError';
  readonly code = 'unexpected-answer';
  readonly status: number;

  constructor(status: number, fault: string) {
    super(`The answer ${status} ${fault}. Check that baseUrl is the address of the API.`);
    this.status = status;
  }
}

/** An option, of `createTimesheetsClient` for instance, cannot be used. */
export class InvalidOptionError extends TimesheetsError {
  override readonly name = 'InvalidOptionError';
  readonly code = 'invalid-option';
  readonly option: string;

  constructor(option: string, fault: string) {
    super(`${option} ${fault}`);
    this.option = option;
  }
}

/** A path parameter would lead to another path than the one that was named. Nothing was sent. */
export class InvalidPathParameterError extends TimesheetsError {
  override readonly name = 'InvalidPathParameterError';
  readonly code = 'invalid-path-parameter';
  readonly parameter: string;

  constructor(parameter: string) {
    super(`The path parameter ${parameter} must be a text or a number, and not "", "." or "..".`);
    this.parameter = parameter;
  }
}

/** The request would have taken the access token to another address than the API's. Nothing was sent. */
export class ForeignAddressError extends TimesheetsError {
  override readonly name = 'ForeignAddressError';
  readonly code = 'foreign-address';

  constructor(baseUrl: string) {
    super(`A request of this client must stay under ${baseUrl}: leave baseUrl out of the single call.`);
  }
}

/** What `getAccessToken` gave cannot be sent as a bearer access token (RFC 6750, section 2.1). Nothing was sent. */
export class MalformedAccessTokenError extends TimesheetsError {
  override readonly name = 'MalformedAccessTokenError';
  readonly code = 'malformed-access-token';

  constructor() {
    super(
      'getAccessToken must resolve to an access token as the authorization server issued it, or to undefined.',
    );
  }
}
