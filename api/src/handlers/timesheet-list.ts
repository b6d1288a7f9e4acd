import { daysBetween } from '@timesheets/sdk/calendar';
import { everybody } from '../contract/user-id.ts';
import { lockedReason } from '../domain/locks.ts';
import { narrow } from '../domain/readable.ts';
import { type Fault, Refusal } from '../errors.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { type Keyset, selectTimesheetPage, type TimesheetFilter } from '../store/timesheet-list.ts';
import { readCursor, writeCursor } from './cursors.ts';
import { readUserId } from './entries.ts';
import type { Parts } from './parts.ts';
import { presentTimesheet } from './present.ts';
import type { Handlers, Input } from './types.ts';

type Query = Input<'listTimesheets'>['query'];

const maxSearchDays = 92;

/** Listing entries, page by page. */
export function timesheetListHandlers(parts: Parts): Pick<Handlers, 'listTimesheets'> {
  return {
    async listTimesheets({ actor, query, conditions }) {
      requireSense(query, actor.kind === 'client');
      const { limit, cursor, ...question } = query;
      const position = readCursor(cursor, question, 2);
      const wanted = {
        userIds: query.user_id?.map((text) =>
          text === everybody ? text : readUserId(parts, text, '/query/user_id'),
        ),
        system: query.system,
      };
      const others = { has: () => conditions.has('others'), require: () => conditions.require('others') };
      const filter = { ...readFilter(query), ...narrow(actor, wanted, others) };
      const keyset: Keyset = {
        direction: query.sort === 'date' ? 'asc' : 'desc',
        after: position && { date: position[0] ?? '', id: position[1] ?? '' },
        // One more than asked for tells whether there is another page.
        limit: limit + 1,
      };
      const { rows, closedThrough } = await parts.store.read(async (db) => ({
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

function readFilter(query: Query): Omit<TimesheetFilter, 'userIds' | 'system'> {
  return {
    externalId: query.external_id,
    from: query.from,
    to: query.to,
    week: query.week,
    projectId: query.project_id,
    status: query.status,
    updatedSince: query.updated_since === undefined ? undefined : readInstant(query.updated_since),
    text: query.q,
  };
}

/** Instants are stored in UTC with milliseconds: only that spelling compares. */
function readInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw refuse('/query/updated_since', 'format', 'is not an instant');
  return date.toISOString();
}

function requireSense({ from, to, q, system, external_id }: Query, isMachine: boolean): void {
  if (from !== undefined && to !== undefined && from > to) {
    throw refuse('/query/to', 'order', 'must not lie before from');
  }
  if (q !== undefined && (from === undefined || to === undefined || daysBetween(from, to) >= maxSearchDays)) {
    throw refuse('/query/q', 'too-wide', `needs from and to, at most ${maxSearchDays} days in all`);
  }
  if (external_id !== undefined && system === undefined && !isMachine) {
    throw refuse('/query/external_id', 'incomplete', 'needs system as well');
  }
}

function refuse(pointer: string, code: string, detail: string): Refusal {
  const faults: Fault[] = [{ pointer, code, detail }];
  return new Refusal('invalid-request', `${pointer.split('/').at(-1)} ${detail}.`, faults);
}
