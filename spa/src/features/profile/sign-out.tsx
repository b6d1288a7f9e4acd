import { Button } from '@mantine/core';
import { useSession } from '../../auth/session-provider.tsx';
import classes from './profile.module.css';

export function SignOut() {
  const session = useSession();
  return (
    <div className={classes.signOut}>
      <Button variant="default" onClick={() => void session.signOutEverywhere()}>
        Sign out everywhere
      </Button>
      <p className={classes.dimmed}>
        Ends your sign-in in all tabs of this browser and at the sign-in service. What you have not saved yet
        is let go.
      </p>
    </div>
  );
}
