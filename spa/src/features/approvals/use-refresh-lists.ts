import { useDebouncedCallback } from '@mantine/hooks';
import { useKnownWeeks } from './queries.ts';

const REST_MS = 1_500;

export type RefreshLists = () => void;

/** Reads the lists again after decisions: once somebody who decides quickly has come to rest. */
export function useRefreshLists(): RefreshLists {
  const known = useKnownWeeks();
  const refetchSoon = useDebouncedCallback(() => void known.refetchLists(), REST_MS);
  return () => {
    void known.markListsOld();
    refetchSoon();
  };
}
