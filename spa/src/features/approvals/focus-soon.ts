const LONGEST_WAIT_MS = 3_000;

let latest = 0;

/** Moves the focus to an element, as soon as it is drawn. Asked again meanwhile, only the last wish counts. */
export function focusSoon(selector: string): void {
  latest += 1;
  const mine = latest;
  const startedAt = performance.now();
  const attempt = () => {
    if (mine !== latest || performance.now() - startedAt > LONGEST_WAIT_MS) return;
    const element = document.querySelector<HTMLElement>(selector);
    // What is not displayed cannot take the focus.
    if (element === null || element.getClientRects().length === 0) requestAnimationFrame(attempt);
    else element.focus();
  };
  attempt();
}
