import { useNetwork } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import classes from './shell.module.css';
import { shellWords } from './words.ts';

export function OfflineNotice() {
  const words = useStore(shellWords);
  const { online } = useNetwork();
  return (
    <p role="status" className={classes.offline}>
      {online ? '' : words.offline}
    </p>
  );
}
