import { Outlet, useLocation } from 'react-router';
import { useSessionPhase, useUser } from '../auth/session-provider.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Shell } from './shell.tsx';
import { StartPage } from './start-page.tsx';

/** Lets nobody past who is not signed in; the start page leads back here afterwards. */
export function SignedIn() {
  const user = useUser();
  const phase = useSessionPhase();
  const { pathname, search } = useLocation();
  if (phase.kind === 'leaving') return <Waiting>One moment…</Waiting>;
  if (user !== undefined) {
    return (
      <Shell>
        <Outlet />
      </Shell>
    );
  }
  if (phase.kind === 'starting') return <Waiting>Opening Timesheets…</Waiting>;
  return <StartPage signedOut={phase.signedOut} returnTo={pathname + search} />;
}
