import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { SignedOut } from '../auth/session-phase.ts';
import { useSession } from '../auth/session-provider.tsx';
import { describeSignInFailure } from '../auth/sign-in-failure.ts';
import { ColorSchemeToggle } from '../ui/color-scheme-toggle.tsx';
import { Failure } from '../ui/failure.tsx';
import { Mark } from '../ui/icons.tsx';
import { PageHeading } from '../ui/page.tsx';
import { PRODUCT } from '../ui/words.ts';
import classes from './start-page.module.css';
import { shellWords, startWords } from './words.ts';

/** What somebody sees who is not signed in: what this is, why he is here, and one button. */
export function StartPage({ signedOut, returnTo }: { signedOut: SignedOut; returnTo: string }) {
  const words = useStore(startWords);
  const { signIn } = useStore(shellWords);
  const session = useSession();
  return (
    <main className={classes.page}>
      <div className={classes.toggle}>
        <ColorSchemeToggle />
      </div>
      <div className={classes.content}>
        <p className={classes.product}>
          <Mark /> {PRODUCT}
        </p>
        <PageHeading title={signedOut.kind === 'ended' ? words.endedTitle : words.title} />
        <Reason signedOut={signedOut} />
        <Button size="md" onClick={() => void session.signIn(returnTo)}>
          {signIn}
        </Button>
      </div>
    </main>
  );
}

function Reason({ signedOut }: { signedOut: SignedOut }) {
  const words = useStore(startWords);
  switch (signedOut.kind) {
    case 'failed':
      return <Failure {...describeSignInFailure(signedOut.error)} />;
    case 'ended':
      return <p>{words.ended}</p>;
    case 'elsewhere':
      return <p>{words.elsewhere}</p>;
    case 'only-here':
      return <Failure title={words.onlyHere} text={words.onlyHereText} />;
    case 'not-yet':
      return <p>{words.text}</p>;
  }
}
