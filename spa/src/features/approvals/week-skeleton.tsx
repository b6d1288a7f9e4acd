import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { approvalsWords } from './words.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

/** The grid's place while it loads. */
export function WeekSkeleton() {
  const words = useStore(approvalsWords);
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{words.loadingWeek}</VisuallyHidden>
      {ROWS.map((row) => (
        <Skeleton key={row} height="1.25rem" my="0.75rem" aria-hidden="true" />
      ))}
    </div>
  );
}
