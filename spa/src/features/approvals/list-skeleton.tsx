import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import classes from './list-skeleton.module.css';
import { approvalsWords } from './words.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The list's place while it loads, its rows as high as those to come. */
export function ListSkeleton() {
  const words = useStore(approvalsWords);
  return (
    <div className={classes.skeleton} aria-busy="true">
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      {ROWS.map((row) => (
        <div key={row} className={classes.row} aria-hidden="true">
          <Skeleton width="11rem" height="0.875rem" />
          <Skeleton width="3rem" height="0.875rem" />
        </div>
      ))}
    </div>
  );
}
