import type { User } from 'oidc-client-ts';
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import { AuthProvider, useAuth } from 'react-oidc-context';
import type { Session } from './session.ts';
import type { SessionPhase } from './session-phase.ts';

const SessionContext = createContext<Session | undefined>(undefined);

/** Starts the session when the page loads, and lets everything below ask about it. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <SessionContext value={session}>
      {/* The callback is ours: only /callback completes a sign-in, and its parameters are checked first. */}
      <AuthProvider userManager={session.openIdClient} skipSigninCallback>
        <StartSession session={session} />
        {children}
      </AuthProvider>
    </SessionContext>
  );
}

function StartSession({ session }: { session: Session }) {
  const { isLoading } = useAuth();
  useEffect(() => {
    // The provider first looks for a user by itself; started earlier, its answer could overwrite ours.
    if (!isLoading) void session.start();
  }, [session, isLoading]);
  return null;
}

/** The session's actions. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** Where the session stands; what was settled last while somebody is signed in. */
export function useSessionPhase(): SessionPhase {
  const { phase } = useSession();
  return useSyncExternalStore(phase.subscribe, phase.read);
}

/** Who is signed in, if anybody. */
export function useUser(): User | undefined {
  return useAuth().user ?? undefined;
}
