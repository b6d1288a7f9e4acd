import { useEffect, useRef } from 'react';
import type { WeekKey } from './week-key.ts';

/** A page that has not come within this time will not come any more. */
const LONGEST_WAY_MS = 1_000;

/** Where the keys have gone, which is ahead of what is drawn: `shown` is what is. */
export function useIntended(shown: WeekKey | undefined) {
  const wish = useRef<{ key: WeekKey; sinceMs: number }>(undefined);
  const now = useRef(shown);
  useEffect(() => {
    now.current = shown;
    if (wish.current?.key === shown) wish.current = undefined;
  }, [shown]);
  const read = () => {
    const { key, sinceMs = 0 } = wish.current ?? {};
    return performance.now() - sinceMs < LONGEST_WAY_MS ? key : undefined;
  };
  return {
    /** On the way to another week: what is on the screen is not what the next key is meant for. */
    isOnTheWay: () => read() !== undefined,
    /** Where somebody is by now, or will be in a moment. */
    current: () => read() ?? now.current,
    goTo(key: WeekKey) {
      wish.current = key === now.current ? undefined : { key, sinceMs: performance.now() };
    },
  };
}
