import fc from 'fast-check';

/** Any day of the years 2000 to 2100, made by the platform's own calendar. */
export const day = fc
  .integer({ min: 0, max: Temporal.PlainDate.from('2000-01-01').until('2100-12-31').days })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }));

/** The ISO week as the platform's calendar has it. */
export function weekOf(date: Temporal.PlainDate): string {
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}
