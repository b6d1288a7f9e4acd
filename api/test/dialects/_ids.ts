import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * From now on the ids that this process makes are counted from what `startIds` says, so that two applications in it can
 * be led to the same ids, and their answers compared byte by byte.
 */
export function countIds(): { startIds(at: number): void } {
  let next = 0;
  const countedId = () => {
    const digits = (next++).toString(16).padStart(20, '0');
    return `01720000-0000-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(8)}` as const;
  };
  Object.assign(crypto, { randomUUIDv7: countedId });
  syncBuiltinESMExports();
  return {
    startIds(at) {
      next = at;
    },
  };
}
