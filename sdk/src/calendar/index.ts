/** Days, ISO weeks, durations and totals: pure arithmetic, the same for the server and every client. */
export { addDays, daysBetween, isDate, todayIn, weekdayOf } from './dates.ts';
export {
  type DurationFault,
  formatDuration,
  MAX_MINUTES_PER_DAY,
  type ParsedDuration,
  parseDuration,
} from './durations.ts';
export { type DayTotal, type ProjectTotal, sumMinutes, totalsByDay, totalsByProject } from './totals.ts';
export { addWeeks, datesOf, isoWeekOf, isWeek, mondayOf, type WeekDates } from './weeks.ts';
