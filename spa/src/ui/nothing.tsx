import type { ReactNode } from 'react';
import classes from './nothing.module.css';

/** In the place of a list that has nothing in it: why, and what to do about it. */
export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={classes.nothing}>
      <p>{text}</p>
      {children}
    </div>
  );
}
