/** Why nobody is signed in. */
export type SignedOut =
  /** Nobody was. */
  | { kind: 'not-yet' }
  /** The authorization server ended the session, or the API no longer takes its access tokens. */
  | { kind: 'ended' }
  /** "Sign out everywhere" in another tab. */
  | { kind: 'elsewhere' }
  /** A sign-in went wrong. */
  | { kind: 'failed'; error: unknown }
  /** Signed out here, but the authorization server could not be told. */
  | { kind: 'only-here' };

/** Where the session stands, apart from who is signed in. */
export type SessionPhase =
  | { kind: 'starting' }
  | { kind: 'leaving' }
  | { kind: 'settled'; signedOut: SignedOut; returnTo: string };

/** A value that can be watched, in the form React's useSyncExternalStore takes. */
export interface Watched<T> {
  read: () => T;
  write: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createWatched<T>(first: T): Watched<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    write(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
