import { addWeeks, datesOf } from '@timesheets/sdk/calendar';

/** The week so many weeks ago; 0 is the current one. */
export const ageToWeek = (currentWeek: string, age: number) => addWeeks(currentWeek, -age);

/** The Friday so many weeks ago. */
export const fridayOf = (currentWeek: string, age: number) => datesOf(ageToWeek(currentWeek, age))[4];

/** Days off for everybody: how many weeks ago, and the weekday, 0 is Monday. */
const publicHolidays: readonly (readonly [age: number, weekday: number])[] = [
  [21, 3],
  [16, 0],
  [7, 4],
];

/** The days of a week, Monday to Friday, on which the company works. */
export function workdaysOf(currentWeek: string, age: number): { date: string; weekday: number }[] {
  return datesOf(ageToWeek(currentWeek, age))
    .slice(0, 5)
    .map((date, weekday) => ({ date, weekday }))
    .filter(({ weekday }) => !publicHolidays.some((holiday) => holiday[0] === age && holiday[1] === weekday));
}
