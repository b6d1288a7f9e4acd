/**
 * Moves the focus from an element that is about to go to the next of its kind on the page, else the one before, else the
 * page's heading: people who use the keyboard must not be thrown back to the top of the document.
 */
export function focusNeighbour(leaving: Element, selector: string): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const index = all.indexOf(leaving as HTMLElement);
  const next = all[index + 1] ?? all[index - 1] ?? document.querySelector<HTMLElement>('h1');
  next?.focus();
}
