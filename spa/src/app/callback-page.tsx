import { Button } from '@mantine/core';
import { Navigate } from 'react-router';
import { useSession, useSessionPhase, useUser } from '../auth/session-provider.tsx';
import { describeSignInFailure } from '../auth/sign-in-failure.ts';
import { MessagePage } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** Where the authorization server sends people back to. */
export function CallbackPage() {
  const session = useSession();
  const user = useUser();
  const phase = useSessionPhase();
  if (phase.kind !== 'settled') return <Waiting>Signing you in…</Waiting>;
  if (user !== undefined || phase.signedOut.kind !== 'failed')
    return <Navigate to={phase.returnTo} replace />;
  const { title, text } = describeSignInFailure(phase.signedOut.error);
  return (
    <main>
      <MessagePage title={title}>
        <p>{text}</p>
        <Button onClick={() => void session.signIn('/')}>Sign in</Button>
      </MessagePage>
    </main>
  );
}
