import type { Store } from '../store/open.ts';

/** How to read what these people have; undefined stands for everybody. What one person has is little. */
export function readFor(
  { read, readWide }: Store,
  { userIds }: { userIds: readonly string[] | undefined },
): Store['read'] {
  return userIds?.length === 1 ? read : readWide;
}
