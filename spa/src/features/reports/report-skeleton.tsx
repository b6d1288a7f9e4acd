import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import classes from './report-skeleton.module.css';
import { reportWords } from './words.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The page's place until it is known which day it is. */
export function ReportSkeleton() {
  return (
    <>
      <div className={classes.form} aria-hidden="true">
        <Skeleton height="1.875rem" width="min(100%, 30rem)" />
        <Skeleton height="3.625rem" />
        <Skeleton height="1.875rem" width="min(100%, 24rem)" />
      </div>
      <AnswerSkeleton />
    </>
  );
}

/** The totals' place while they load. */
export function AnswerSkeleton() {
  const words = useStore(reportWords);
  return (
    <section aria-busy="true">
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      <div className={classes.rows} aria-hidden="true">
        <Skeleton height="1.875rem" width="min(100%, 24rem)" mb="1.25rem" />
        {ROWS.map((row) => (
          <Skeleton key={row} height="1rem" />
        ))}
      </div>
    </section>
  );
}
