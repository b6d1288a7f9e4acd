import { addDays } from '@timesheets/sdk/calendar';

/** The day somebody most likely wants to close up to: the last one of the month before, unless it is closed already. */
export function proposeClosingDay(today: string, closedThrough: string | null): string {
  const lastOfPreviousMonth = addDays(`${today.slice(0, 7)}-01`, -1);
  return closedThrough === null || closedThrough < lastOfPreviousMonth ? lastOfPreviousMonth : closedThrough;
}
