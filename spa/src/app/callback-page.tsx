import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Navigate } from 'react-router';
import { useSession, useSessionPhase, useUser } from '../auth/session-provider.tsx';
import { describeSignInFailure } from '../auth/sign-in-failure.ts';
import { MessagePage } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { BarePage } from './bare-page.tsx';
import { shellWords } from './words.ts';

/** Where the authorization server sends people back to. */
export function CallbackPage() {
  const words = useStore(shellWords);
  const session = useSession();
  const user = useUser();
  const phase = useSessionPhase();
  if (phase.kind !== 'settled') return <Waiting>{words.signingIn}</Waiting>;
  if (user !== undefined || phase.signedOut.kind !== 'failed')
    return <Navigate to={phase.returnTo} replace />;
  const { title, text } = describeSignInFailure(phase.signedOut.error);
  return (
    <BarePage>
      <MessagePage title={title}>
        <p>{text}</p>
        <Button onClick={() => void session.signIn('/')}>{words.signIn}</Button>
      </MessagePage>
    </BarePage>
  );
}
