import { addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';
import type { Db } from '../store/open.ts';
import { selectPeople } from '../store/people.ts';
import type { PersonRow } from '../store/schema.ts';
import { selectFirstDate } from '../store/timesheets.ts';
import { selectHandedInWeeks } from '../store/weeks.ts';

/** Nobody is asked for older weeks. */
const weeksBack = 52;

/**
 * The earliest week that a person still has to hand in, from his first day with us on; this week at the latest, or the
 * next. Null for somebody who has left and handed in everything.
 */
export async function nextWeekToHandIn(db: Db, userId: string, today: string): Promise<string | null> {
  const current = isoWeekOf(today);
  const [person] = await selectPeople(db, [userId]);
  const first = await firstWeek(db, userId, person, current);
  const [from = current] = [first, addWeeks(current, -weeksBack)].sort().slice(-1);
  const handedIn = new Set(await selectHandedInWeeks(db, userId, from));
  let week = from;
  while (handedIn.has(week)) week = addWeeks(week, 1);
  return person?.active_to != null && week > isoWeekOf(person.active_to) ? null : week;
}

async function firstWeek(
  db: Db,
  userId: string,
  person: PersonRow | undefined,
  current: string,
): Promise<string> {
  if (person?.active_from) return isoWeekOf(person.active_from);
  const days = [person?.signed_in_from, await selectFirstDate(db, userId)].filter((day) => day != null);
  const first = days.sort()[0];
  const [week = current] = first === undefined ? [] : [isoWeekOf(first), current].sort();
  return week;
}
