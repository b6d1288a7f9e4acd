import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { formatNumber } from '../../ui/format-date.ts';
import classes from './answer.module.css';
import { reportWords } from './words.ts';

/** All of it together. Read out when it changes. */
export function Total({ minutes, timesheets }: { minutes: number; timesheets: number }) {
  const words = useStore(reportWords);
  return (
    <p role="status" className={classes.total}>
      <strong>{formatDuration(minutes)}</strong>{' '}
      {words.entries({ number: formatNumber(timesheets) })(timesheets)}
    </p>
  );
}
