import { Button } from '@mantine/core';
import type { SignedOut } from '../auth/session-phase.ts';
import { useSession } from '../auth/session-provider.tsx';
import { describeSignInFailure } from '../auth/sign-in-failure.ts';
import { ColorSchemeToggle } from '../ui/color-scheme-toggle.tsx';
import { Failure } from '../ui/failure.tsx';
import { Mark } from '../ui/icons.tsx';
import { PageHeading } from '../ui/page.tsx';
import classes from './start-page.module.css';

/** What somebody sees who is not signed in: what this is, why he is here, and one button. */
export function StartPage({ signedOut, returnTo }: { signedOut: SignedOut; returnTo: string }) {
  const session = useSession();
  return (
    <main className={classes.page}>
      <div className={classes.toggle}>
        <ColorSchemeToggle />
      </div>
      <div className={classes.content}>
        <p className={classes.product}>
          <Mark /> Timesheets
        </p>
        <PageHeading title={signedOut.kind === 'ended' ? 'Please sign in again' : 'Log your week'} />
        <Reason signedOut={signedOut} />
        <Button size="md" onClick={() => void session.signIn(returnTo)}>
          Sign in
        </Button>
      </div>
    </main>
  );
}

function Reason({ signedOut }: { signedOut: SignedOut }) {
  switch (signedOut.kind) {
    case 'failed':
      return <Failure {...describeSignInFailure(signedOut.error)} />;
    case 'ended':
      return <p>Your sign-in has ended. What you were typing is kept in this tab and will be there again.</p>;
    case 'elsewhere':
      return <p>You have signed out in another tab.</p>;
    case 'only-here':
      return (
        <Failure
          title="Signed out here only"
          text="The sign-in service could not be reached, so your sign-in there may still be open. On a shared computer, close the browser."
        />
      );
    case 'not-yet':
      return (
        <p>
          Write down what you worked on, day by day. At ABC Inc. it is what reviews and payments are based on.
        </p>
      );
  }
}
