import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import head from './week-head.module.css';
import classes from './week-skeleton.module.css';
import { weekWords } from './words.ts';

const LINES = ['one', 'two', 'three', 'four', 'five'];

/** The week's place while it is being loaded. */
export function WeekSkeleton() {
  const words = useStore(weekWords);
  return (
    <>
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      <div aria-hidden="true">
        <div className={head.below} />
        <div className={classes.days} />
        {LINES.map((line) => (
          <div key={line} className={classes.line}>
            <Skeleton height="0.75rem" width="9rem" />
            <Skeleton height="0.75rem" />
          </div>
        ))}
      </div>
    </>
  );
}
