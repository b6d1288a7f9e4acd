import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 48em)';

/** Whether there is only room for one thing beside the other; the stylesheets' own limit. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
