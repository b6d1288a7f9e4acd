import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { focusFilter } from './focus-filter.ts';
import { filterWords } from './words.ts';

interface ClearFilterProps {
  clear: () => void;
  isProminent?: boolean;
}

/** The way back to everything. It goes with the filter, and the focus must not go with it. */
export function ClearFilter({ clear, isProminent = false }: ClearFilterProps) {
  const words = useStore(filterWords);
  const clearAndStay = () => {
    focusFilter();
    clear();
  };
  return (
    <Button
      variant={isProminent ? 'default' : 'subtle'}
      size={isProminent ? 'sm' : 'compact-sm'}
      onClick={clearAndStay}
    >
      {words.clear}
    </Button>
  );
}
