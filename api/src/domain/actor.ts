import type { UserType } from '../store/schema.ts';

interface Caller {
  issuer: string;
  sub: string;
  clientId: string;
  scopes: readonly string[];
}

/** A person using a client. */
export interface Person extends Caller {
  kind: 'person';
  userId: string;
  email: string | null;
  name: string | null;
  /** As the access token says; null when it does not. */
  userType: UserType | null;
}

/** A client without a person behind it that may push time for people. */
export interface Machine extends Caller {
  kind: 'client';
  /** The source system it writes for. */
  system: string;
}

/** The verified caller. */
export type Actor = Person | Machine;
