import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { recordWords } from './record-words.ts';
import classes from './table-skeleton.module.css';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A table's place while it loads. */
export function TableSkeleton() {
  const words = useStore(recordWords);
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      {ROWS.map((row) => (
        <div key={row} className={classes.row} aria-hidden="true">
          <Skeleton width="60%" height="0.875rem" />
          <Skeleton width="70%" height="0.875rem" />
          <Skeleton width="40%" height="0.875rem" />
        </div>
      ))}
    </div>
  );
}
