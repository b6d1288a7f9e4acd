import classes from './waiting.module.css';

/** A calm word while there is nothing to show yet. It appears only when the wait is long enough to be noticed. */
export function Waiting({ children }: { children: string }) {
  return (
    <p role="status" className={classes.waiting}>
      {children}
    </p>
  );
}
