import { setImmediate } from 'node:timers/promises';
import { addDays } from '@timesheets/sdk/calendar';
import type { Db } from './open.ts';
import { type ListedTimesheet, selectTimesheetPage, type TimesheetFilter } from './timesheet-list.ts';

/** How many rows are read at once: what other requests wait for, and what a reader holds in memory. */
const chunkSize = 500;
const firstSpanDays = 7;
const maxSpanDays = 64;

/**
 * Every entry by day, then id, in chunks. Between two statements other work gets its turn, and each looks at some days
 * only: where matches are rare, or people many, it would look at everything.
 */
export async function* selectTimesheetChunks(
  db: Db,
  filter: TimesheetFilter,
): AsyncGenerator<ListedTimesheet[], void> {
  const { first, last } = await selectDays(db, filter);
  let days = firstSpanDays;
  for (let from = first; from <= last; ) {
    const next = addDays(from, days);
    let count = 0;
    for await (const rows of selectSpan(db, { ...filter, from, to: earlier(addDays(next, -1), last) })) {
      count += rows.length;
      yield rows;
    }
    if (count < chunkSize) days = Math.min(days * 2, maxSpanDays);
    else if (count > 8 * chunkSize) days = Math.ceil(days / 2);
    from = next;
  }
}

async function* selectSpan(db: Db, filter: TimesheetFilter): AsyncGenerator<ListedTimesheet[], void> {
  let rows: ListedTimesheet[] = [];
  do {
    rows = await selectTimesheetPage(db, filter, { direction: 'asc', after: rows.at(-1), limit: chunkSize });
    if (rows.length > 0) yield rows;
    await setImmediate();
  } while (rows.length === chunkSize);
}

/** The first and the last day that can have an entry; the last one lies before the first when there is none. */
async function selectDays(db: Db, { from, to }: TimesheetFilter): Promise<{ first: string; last: string }> {
  const dates = db.selectFrom('timesheet').select('date').limit(1);
  const first = await dates.orderBy('date').executeTakeFirst();
  const last = await dates.orderBy('date', 'desc').executeTakeFirst();
  if (!first || !last) return { first: '1', last: '0' };
  return { first: later(from ?? first.date, first.date), last: earlier(to ?? last.date, last.date) };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
