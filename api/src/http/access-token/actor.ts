import { parseUserId } from '../../contract/user-id.ts';
import type { Actor, Person } from '../../domain/actor.ts';
import { Refusal } from '../../errors.ts';
import type { Claims, RequiredClaims } from './claims.ts';

export interface IdentityOptions {
  issuer: string;
  claimsNamespace: string;
  userIdClaim: string;
  /** Whether the user id is an e-mail address, which must be verified and is compared in lower case. */
  userIdIsEmail: boolean;
  /** Source system by client_id. */
  machineClients: ReadonlyMap<string, string>;
}

/**
 * Whom the access token stands for. Throws an Error when it names a person we cannot identify, and a `Refusal` when it
 * names no person and its client is no registered machine.
 */
export function readActor(claims: Claims, required: RequiredClaims, options: IdentityOptions): Actor {
  const caller = { issuer: options.issuer, ...required };
  if (!hasPerson(claims, required)) {
    const system = options.machineClients.get(required.clientId);
    if (system !== undefined) return { kind: 'client', system, ...caller };
    throw new Refusal(
      'client-not-allowed',
      'This client has no person behind it and is not registered as a machine. Ask the operator to list it in MACHINE_CLIENTS.',
    );
  }
  return { kind: 'person', userId: readUserId(claims, options), ...readProfile(claims, options), ...caller };
}

/**
 * A client-credentials access token must never pass for a person (RFC 9068, section 5): by RFC 9068 its `sub` is the
 * client_id, by Auth0's habit it ends in `@clients` and says so in `gty`, by Keycloak's it is an account of its own,
 * named after the client.
 */
function hasPerson({ gty, preferred_username }: Claims, { sub, clientId }: RequiredClaims): boolean {
  const isServiceAccount = preferred_username === `service-account-${clientId}`.toLowerCase();
  return sub !== clientId && !sub.endsWith('@clients') && gty !== 'client-credentials' && !isServiceAccount;
}

function readUserId(claims: Claims, options: IdentityOptions): string {
  const value = claims[options.userIdClaim];
  if (typeof value !== 'string') throw new Error(`the claim ${options.userIdClaim} is missing`);
  // Somebody could register another one's address with the provider and never prove that it is his.
  if (options.userIdIsEmail && claimOf(claims, options, 'email_verified') !== true) {
    throw new Error('the e-mail address is not verified');
  }
  const userId = parseUserId(value, options.userIdIsEmail);
  if (userId === undefined) throw new Error('the user id is odd');
  return userId;
}

function readProfile(claims: Claims, options: IdentityOptions): Pick<Person, 'email' | 'name' | 'userType'> {
  const email = claimOf(claims, options, 'email');
  const userType = claimOf(claims, options, 'user_type');
  return {
    email: isText(email, 320) ? email.trim().toLowerCase() : null,
    name: readText(claimOf(claims, options, 'name'), 255),
    userType: userType === 'employee' || userType === 'contractor' ? userType : null,
  };
}

/** A claim of ours; when the user id is the plain `email` claim, its `email_verified` is the plain one too. */
function claimOf(claims: Claims, options: IdentityOptions, name: string): unknown {
  const plain = options.userIdClaim === 'email' && (name === 'email' || name === 'email_verified');
  return claims[plain ? name : options.claimsNamespace + name];
}

function readText(value: unknown, maxLength: number): string | null {
  return isText(value, maxLength) ? value : null;
}

function isText(value: unknown, maxLength: number): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= maxLength &&
    /^[^\p{Cc}\p{Cs}]*$/u.test(value)
  );
}
