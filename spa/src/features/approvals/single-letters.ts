import { atom, type ReadableAtom } from 'nanostores';

const KEY = 'timesheets.single-letters';

const choice = atom(readChoice());

/** Whether single letters do something (WCAG 2.2, 2.1.4: they can be switched off), in this browser. */
export const usesLetters: ReadableAtom<boolean> = choice;

export function chooseLetters(next: boolean): void {
  choice.set(next);
  try {
    localStorage.setItem(KEY, next ? 'on' : 'off');
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
