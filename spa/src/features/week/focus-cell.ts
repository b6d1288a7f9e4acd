import { keyOf, type Place } from './editor/place.ts';

/** Leads to a cell, in the table or in the list of a day. Answers whether it is on the screen. */
export function focusCell(place: Place): boolean {
  const element = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(keyOf(place))}"]`);
  element?.focus();
  return element !== null;
}

/** Leads back to the week, from something that is about to go: to the cell somebody was in last. */
export function focusWeek(): void {
  requestAnimationFrame(() => {
    // In the order of the document, the first cell of all would come before the one somebody was in.
    const last = document.querySelector<HTMLElement>('[role="grid"] [data-at][tabindex="0"]');
    (last ?? document.querySelector<HTMLElement>('[data-cell]'))?.focus();
  });
}
