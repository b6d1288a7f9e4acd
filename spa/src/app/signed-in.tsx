import { useStore } from '@nanostores/react';
import { Outlet, useLocation } from 'react-router';
import { useSessionPhase, useUser } from '../auth/session-provider.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Shell } from './shell.tsx';
import { StartPage } from './start-page.tsx';
import { shellWords } from './words.ts';

/** Lets nobody past who is not signed in; the start page leads back here afterwards. */
export function SignedIn() {
  const words = useStore(shellWords);
  const user = useUser();
  const phase = useSessionPhase();
  const { pathname, search } = useLocation();
  if (phase.kind === 'leaving') return <Waiting>{words.oneMoment}</Waiting>;
  if (user !== undefined) {
    return (
      <Shell>
        <Outlet />
      </Shell>
    );
  }
  if (phase.kind === 'starting') return <Waiting>{words.opening}</Waiting>;
  return <StartPage signedOut={phase.signedOut} returnTo={pathname + search} />;
}
