import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useSession } from '../../auth/session-provider.tsx';
import classes from './profile.module.css';
import { profileWords } from './words.ts';

export function SignOut() {
  const words = useStore(profileWords);
  const session = useSession();
  return (
    <div className={classes.signOut}>
      <Button variant="default" onClick={() => void session.signOutEverywhere()}>
        {words.signOut}
      </Button>
      <p className={classes.dimmed}>{words.signOutHint}</p>
    </div>
  );
}
