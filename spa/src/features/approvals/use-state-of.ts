import { useCallback, useState } from 'react';

/**
 * State that belongs to what is shown: when `owner` is another one, it is `empty` again.
 *
 * @param empty the same value each time
 */
export function useStateOf<Value>(owner: string, empty: Value) {
  const [state, setState] = useState({ owner, value: empty });
  const change = useCallback(
    (next: (value: Value) => Value) =>
      setState((now) => ({ owner, value: next(now.owner === owner ? now.value : empty) })),
    [owner, empty],
  );
  return [state.owner === owner ? state.value : empty, change] as const;
}
