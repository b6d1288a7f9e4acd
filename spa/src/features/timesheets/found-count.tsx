import { useStore } from '@nanostores/react';
import { Nothing } from '../../ui/nothing.tsx';
import { ClearFilter } from './clear-filter.tsx';
import classes from './entry-list.module.css';
import { filterWords } from './words.ts';

interface FoundCountProps {
  count: number;
  hasMore: boolean;
  clearFilter: () => void;
}

/** How much the filter lets through, and the way back to everything. */
export function FoundCount({ count, hasMore, clearFilter }: FoundCountProps) {
  const words = useStore(filterWords);
  return (
    <div role="status">
      {count === 0 && !hasMore ? (
        <Nothing text={words.nothingFound}>
          <ClearFilter clear={clearFilter} isProminent />
        </Nothing>
      ) : (
        <div className={classes.found}>
          <p>{hasMore ? words.foundSoFar(count) : words.found(count)}</p>
          <ClearFilter clear={clearFilter} />
        </div>
      )}
    </div>
  );
}
