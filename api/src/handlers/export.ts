import type { Actor } from '../domain/actor.ts';
import { lockedReason } from '../domain/locks.ts';
import { Unavailable } from '../errors.ts';
import type { Db } from '../store/open.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { selectTimesheetChunks } from '../store/timesheet-chunks.ts';
import type { TimesheetFilter } from '../store/timesheet-list.ts';
import { type Format, formats } from './export-formats.ts';
import type { Parts } from './parts.ts';
import { readTimesheetFilter } from './timesheet-filter.ts';
import type { Handlers } from './types.ts';

/** Each holds a database connection for as long as its client takes; nobody shall have them all. */
const maxRunning = 4;
const maxRunningEach = 2;
const retryAfterS = 10;

/** Everything that the filters let through, in one answer. */
export function exportHandlers(parts: Parts): Pick<Handlers, 'exportTimesheets'> {
  const limit = limitRunning();
  return {
    async exportTimesheets(input) {
      const filter = readTimesheetFilter(parts, input);
      const format = formats[input.mediaType];
      const name = `timesheets-${parts.todayAt(parts.now())}.${format.extension}`;
      return {
        status: 200,
        headers: { 'Content-Disposition': `attachment; filename="${name}"` },
        body: {
          contentType: format.contentType,
          chunks: limit(
            callerOf(input.actor),
            parts.store.stream((db) => writeEntries(db, filter, format)),
          ),
        },
      };
    },
  };
}

async function* writeEntries(db: Db, filter: TimesheetFilter, format: Format): AsyncGenerator<string, void> {
  const closedThrough = await selectClosedThrough(db);
  let head = format.head;
  for await (const rows of selectTimesheetChunks(db, filter)) {
    const views = rows.map((row) => ({
      ...row,
      locked_reason: lockedReason(row.status, row.date, closedThrough),
    }));
    yield head + format.lines(views);
    head = '';
  }
  if (head !== '') yield head;
}

function callerOf(actor: Actor): string {
  return actor.kind === 'person' ? `person ${actor.userId}` : `client ${actor.clientId}`;
}

/** Lets so many run at once; one more throws `Unavailable` when its first item is asked for. */
function limitRunning() {
  const running: string[] = [];
  return async function* limited<Item>(
    caller: string,
    items: AsyncGenerator<Item, void>,
  ): AsyncGenerator<Item, void> {
    const own = running.filter((other) => other === caller).length;
    if (running.length >= maxRunning || own >= maxRunningEach) {
      throw new Unavailable('Too many exports are running.', retryAfterS);
    }
    running.push(caller);
    try {
      yield* items;
    } finally {
      running.splice(running.indexOf(caller), 1);
    }
  };
}
