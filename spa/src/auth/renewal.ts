/** Renew this long before the access token expires. */
const MARGIN_S = 60;
const SHORTEST_DELAY_S = 1;
const FIRST_RETRY_S = 2;
const LONGEST_RETRY_S = 60;

/**
 * How long to wait, in seconds, before renewing an access token that lives for so many more: until a minute before its
 * end, or two thirds of its life when that is short; never less than a second, so that no clock makes it a storm.
 */
export function renewalDelayS(lifetimeS: number): number {
  return Math.max(SHORTEST_DELAY_S, lifetimeS - MARGIN_S, (lifetimeS * 2) / 3);
}

/** How long to wait, in seconds, before trying again when the authorization server could not be reached. */
export function retryDelayS(failures: number): number {
  return Math.min(LONGEST_RETRY_S, FIRST_RETRY_S * 2 ** (failures - 1));
}

/** One timer towards a moment that also counts when the device was asleep or the tab was throttled meanwhile. */
export function createRenewalTimer(renew: () => void): { setIn(delayS: number): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt: number | undefined;
  const stop = () => {
    clearTimeout(timer);
    dueAt = undefined;
  };
  const fire = () => {
    stop();
    renew();
  };
  const fireIfDue = () => {
    if (document.visibilityState === 'visible' && dueAt !== undefined && Date.now() >= dueAt) fire();
  };
  document.addEventListener('visibilitychange', fireIfDue);
  window.addEventListener('online', fireIfDue);
  return {
    stop,
    setIn(delayS) {
      stop();
      dueAt = Date.now() + delayS * 1000;
      // setTimeout takes a signed 32-bit number of milliseconds; beyond it would fire at once.
      timer = setTimeout(fire, Math.min(delayS * 1000, 2 ** 31 - 1));
    },
  };
}
