/** Moves the focus to an entry that came back, as soon as it is drawn: to the button that it left by. */
export function focusEntry(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"] [data-delete]`)?.focus();
  });
}
