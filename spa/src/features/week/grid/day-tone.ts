import { weekdayOf } from '@timesheets/sdk/calendar';

/** How a day's column is set apart. */
export function toneOf(date: string, today: string): 'today' | 'weekend' | undefined {
  if (date === today) return 'today';
  return weekdayOf(date) > 5 ? 'weekend' : undefined;
}
