import type { components } from '@timesheets/sdk/schema';

export type ProblemCode = components['schemas']['ProblemCode'];
export type Fault = components['schemas']['Fault'];

/** The request is refused; `code` says why, the message says it to people, `faults` name the members at fault. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];

  constructor(code: ProblemCode, message: string, faults: readonly Fault[] = [], options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.faults = faults;
  }
}

/** No access token, or none that this API takes. The cause is for the log alone: an answer must not be an oracle. */
export class Unauthenticated extends Refusal {
  /** Whether a bearer credential was sent at all (RFC 6750, section 3.1). */
  readonly credentialSent: boolean;

  constructor(credentialSent: boolean, cause: unknown) {
    super('invalid-token', 'Send a valid access token for this API as "Authorization: Bearer".', [], {
      cause,
    });
    this.credentialSent = credentialSent;
  }
}

/** More than one credential in one request (RFC 6750, section 2). */
export class MultipleCredentials extends Refusal {
  constructor() {
    super('multiple-credentials', 'Send the access token once, in one Authorization header field.');
  }
}

/** The access token is good but was not granted `scopes`. */
export class InsufficientScope extends Refusal {
  readonly scopes: readonly string[];

  /** @param alternatives each as good as `scopes` */
  constructor(
    scopes: readonly string[],
    faults: readonly Fault[] = [],
    alternatives: readonly (readonly string[])[] = [],
  ) {
    const named = [scopes, ...alternatives].map((all) => all.join(' ')).join(' or ');
    super('insufficient-scope', `This needs an access token with the scope ${named}.`, faults, {
      cause: `needs ${named}`,
    });
    this.scopes = scopes;
  }
}

/** There is no such thing, or it is not for this caller to know. Always made afresh, so that the two look alike. */
export class NotFound extends Refusal {
  constructor() {
    super('not-found', 'There is nothing here that you may see.');
  }
}

/** Something this API depends on cannot serve now. */
export class Unavailable extends Refusal {
  readonly retryAfterS: number;

  constructor(message: string, retryAfterS: number, cause?: unknown) {
    super('unavailable', `${message} ${tryAgainIn(retryAfterS)}`, [], { cause });
    this.retryAfterS = retryAfterS;
  }
}

/** Too many requests of one client and person. */
export class RateLimited extends Refusal {
  readonly retryAfterS: number;

  constructor(retryAfterS: number) {
    super('rate-limited', `Too many requests. ${tryAgainIn(retryAfterS)}`);
    this.retryAfterS = retryAfterS;
  }
}

function tryAgainIn(seconds: number): string {
  return `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
}
