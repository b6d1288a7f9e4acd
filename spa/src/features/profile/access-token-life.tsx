import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { useSession, useUser } from '../../auth/session-provider.tsx';
import { describeSignInFailure } from '../../auth/sign-in-failure.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { formatSeconds } from './format-seconds.ts';
import classes from './profile.module.css';
import { profileWords } from './words.ts';

/** How long the access token still lives, counting, and a button to get a new one now. */
export function AccessTokenLife() {
  const words = useStore(profileWords);
  const session = useSession();
  const leftS = useUser()?.expires_in;
  const announce = useAnnounce();
  const [renewal, setRenewal] = useState<'idle' | 'running' | Error>('idle');
  useSecondTick();

  const renew = async () => {
    setRenewal('running');
    try {
      await session.renew();
      setRenewal('idle');
      announce(words.renewed);
    } catch (error) {
      setRenewal(error instanceof Error ? error : new Error('renewal failed', { cause: error }));
    }
  };
  const failure = renewal instanceof Error ? describeSignInFailure(renewal) : undefined;

  return (
    <div className={classes.life}>
      <span className={classes.clock}>{leftS === undefined ? '–' : formatSeconds(leftS)}</span>
      <span className={classes.dimmed}>{words.left}</span>
      <Button size="xs" variant="default" loading={renewal === 'running'} onClick={() => void renew()}>
        {words.renewNow}
      </Button>
      {failure && (
        <p role="alert" className={classes.fault}>
          {failure.title}. {failure.text}
        </p>
      )}
    </div>
  );
}

function useSecondTick(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
}
