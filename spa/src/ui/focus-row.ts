const LONGEST_WAIT_FRAMES = 30;

/** Moves the focus to the button of a row that changes it, as soon as the row is drawn; the row has `data-row`. */
export function focusRow(id: string, framesLeft = LONGEST_WAIT_FRAMES): void {
  requestAnimationFrame(() => {
    const button = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-change]`);
    if (button !== null) button.focus();
    else if (framesLeft > 0) focusRow(id, framesLeft - 1);
  });
}
