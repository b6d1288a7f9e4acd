/** The id of the element that the filter's fields are in. */
export const FILTER = 'filter';

/** Moves the focus to the filter: to the button that shows it, where there is one, else to its first field. */
export function focusFilter(): void {
  const places = document.querySelectorAll<HTMLElement>(`[aria-controls="${FILTER}"], #${FILTER} input`);
  [...places].some((place) => {
    // What is not shown does not take it.
    place.focus();
    return document.activeElement === place;
  });
}
