import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long synchronous statements may keep the event loop before whatever else waits gets its turn. */
const maxHoldMs = 10;

let heldSince: number | undefined;

/**
 * To be awaited between synchronous statements: lets the event loop turn when they have kept it for 10 ms, all requests
 * together.
 */
export function breathe(): Promise<void> | undefined {
  const now = performance.now();
  if (heldSince === undefined) {
    heldSince = now;
    setImmediate(() => {
      heldSince = undefined;
    });
  }
  return now - heldSince > maxHoldMs ? nextTurn() : undefined;
}
