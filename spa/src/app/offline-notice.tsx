import { useNetwork } from '@mantine/hooks';
import classes from './shell.module.css';

export function OfflineNotice() {
  const { online } = useNetwork();
  return (
    <p role="status" className={classes.offline}>
      {online ? '' : 'You are offline. What you type is kept here; it can be saved when you are back.'}
    </p>
  );
}
