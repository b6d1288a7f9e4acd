import { atom, type ReadableAtom } from 'nanostores';

/** The days that a week on the screen may begin with. */
export const firstDays = ['monday', 'sunday', 'saturday'] as const;
export type FirstDay = (typeof firstDays)[number];

/** Where the choice is kept. */
export const FIRST_DAY_KEY = 'timesheets.first-day';

const choice = atom<FirstDay>(readChoice());

/** Which day of a week is shown first. The week itself stays the ISO week, Monday to Sunday. */
export const firstDay: ReadableAtom<FirstDay> = choice;

/** Shows weeks from this day on, in this browser. */
export function chooseFirstDay(next: FirstDay): void {
  choice.set(next);
  try {
    localStorage.setItem(FIRST_DAY_KEY, next);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** The same days of an ISO week, Monday first, in the order they are shown. */
export function inShownOrder<Day>(days: readonly Day[], first: FirstDay): Day[] {
  const start = { monday: 0, sunday: 6, saturday: 5 }[first];
  return [...days.slice(start), ...days.slice(0, start)];
}

function readChoice(): FirstDay {
  try {
    const stored = localStorage.getItem(FIRST_DAY_KEY);
    return firstDays.find((day) => day === stored) ?? 'monday';
  } catch {
    return 'monday';
  }
}
