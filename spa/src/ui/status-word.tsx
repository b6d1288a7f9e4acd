import classes from './status-word.module.css';

export type StatusTone = 'neutral' | 'waiting' | 'good' | 'bad';

/** A status as a word; the colour only repeats it. */
export function StatusWord({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <span className={classes.status} data-tone={tone}>
      {children}
    </span>
  );
}
