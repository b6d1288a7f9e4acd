import type { components } from '@timesheets/sdk/schema';
import { summarize } from '../domain/week-view.ts';
import type { Db, Dialect } from '../store/open.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { type ListedWeek, selectDayTotalsOfWeeks, type WeekKeyset } from '../store/week-list.ts';
import { writeCursor } from './cursors.ts';
import { presentWeekSummary, type Seen } from './present-week.ts';

interface Asked extends Seen {
  dialect: Dialect;
  question: unknown;
  limit: number;
}

/** Where a page of weeks begins. One more than asked for tells whether there is another page. */
export function readWeekKeyset(position: readonly string[] | undefined, limit: number): WeekKeyset {
  const [week = '', user_id = ''] = position ?? [];
  return { after: position && { week, user_id }, limit: limit + 1 };
}

/** A page of weeks with the totals of their days: two statements, however many there are. */
export async function presentWeekPage(
  db: Db,
  found: readonly ListedWeek[],
  { dialect, question, limit, ...seen }: Asked,
): Promise<{ status: 200; body: components['schemas']['TimesheetWeekPage'] }> {
  const page = found.slice(0, limit);
  const totals = Map.groupBy(await selectDayTotalsOfWeeks(db, dialect, page), ({ user_id }) => user_id);
  const closedThrough = await selectClosedThrough(db);
  const last = page.at(-1);
  return {
    status: 200,
    body: {
      items: page.map((week) =>
        presentWeekSummary(summarize(week, totals.get(week.user_id) ?? [], closedThrough), {
          ...seen,
          closedThrough,
        }),
      ),
      next_cursor: last && found.length > limit ? writeCursor(question, [last.week, last.user_id]) : null,
    },
  };
}
