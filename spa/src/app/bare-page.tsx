import type { ReactNode } from 'react';
import classes from './bare-page.module.css';

/** A page without the header: nobody is signed in, or nothing else works. */
export function BarePage({ children }: { children: ReactNode }) {
  return <main className={classes.page}>{children}</main>;
}
