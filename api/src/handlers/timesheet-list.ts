import { lockedReason } from '../domain/locks.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { type Keyset, selectTimesheetPage } from '../store/timesheet-list.ts';
import { dayPlace, readCursor, uuidPlace, writeCursor } from './cursors.ts';
import type { Parts } from './parts.ts';
import { presentTimesheet } from './present.ts';
import { readFor } from './read-for.ts';
import { readTimesheetFilter } from './timesheet-filter.ts';
import type { Handlers } from './types.ts';

/** Listing entries, page by page. */
export function timesheetListHandlers(parts: Parts): Pick<Handlers, 'listTimesheets'> {
  return {
    async listTimesheets(input) {
      const { limit, cursor, ...question } = input.query;
      const filter = readTimesheetFilter(parts, input);
      const position = readCursor(cursor, question, [dayPlace, uuidPlace]);
      const keyset: Keyset = {
        direction: question.sort === 'date' ? 'asc' : 'desc',
        after: position && { date: position[0] ?? '', id: position[1] ?? '' },
        // One more than asked for tells whether there is another page.
        limit: limit + 1,
      };
      const { rows, closedThrough } = await readFor(
        parts.store,
        filter,
      )(async (db) => ({
        rows: await selectTimesheetPage(db, filter, keyset),
        closedThrough: await selectClosedThrough(db),
      }));
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        status: 200,
        body: {
          items: page.map((row) =>
            presentTimesheet({ ...row, locked_reason: lockedReason(row.status, row.date, closedThrough) }),
          ),
          next_cursor: last && rows.length > limit ? writeCursor(question, [last.date, last.id]) : null,
        },
      };
    },
  };
}
