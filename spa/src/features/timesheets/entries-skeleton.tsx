import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import dayClasses from './day-group.module.css';
import classes from './week-section.module.css';
import { timesheetWords } from './words.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

/** A week's place while it loads, as high as an empty week, so that nothing jumps. */
export function EntriesSkeleton() {
  const words = useStore(timesheetWords);
  return (
    <section className={classes.week} aria-busy="true">
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      <div className={classes.head} aria-hidden="true">
        <Skeleton width="14rem" height="1.25rem" />
        <span />
        <div className={classes.total}>
          <Skeleton width="3rem" height="1rem" />
        </div>
      </div>
      {ROWS.map((row) => (
        <div key={row} className={dayClasses.day} aria-hidden="true">
          <div className={dayClasses.name}>
            <Skeleton width="4.5rem" height="0.875rem" my="0.1875rem" />
          </div>
          <div className={dayClasses.nothing}>
            <Skeleton width="60%" height="0.875rem" />
          </div>
          <div className={dayClasses.total}>
            <Skeleton width="2.5rem" height="0.875rem" my="0.1875rem" ml="auto" />
          </div>
        </div>
      ))}
    </section>
  );
}
