import type { components } from '@timesheets/sdk/schema';
import { selectWeekEvents, type WeekEventRow } from '../store/week-events.ts';
import { countPlace, readCursor, writeCursor } from './cursors.ts';
import { readOwner, requireKnown } from './owner.ts';
import type { Parts } from './parts.ts';
import type { Handlers } from './types.ts';

type WeekEvent = components['schemas']['WeekEvent'];
type EventState = components['schemas']['EventState'];

/** What happened to a week. */
export function weekEventHandlers(parts: Parts): Pick<Handlers, 'listTimesheetWeekEvents'> {
  return {
    async listTimesheetWeekEvents(input) {
      const { limit, cursor, ...asked } = input.query;
      const userId = readOwner(parts, input);
      const question = { ...asked, week: input.path.week };
      const [before] = readCursor(cursor, question, [countPlace]) ?? [];
      const rows = await parts.store.read(async (db) => {
        await requireKnown(db, userId, input);
        const key = { user_id: userId, week: input.path.week };
        return selectWeekEvents(db, key, before === undefined ? undefined : Number(before), limit + 1);
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        status: 200,
        body: {
          items: page.map(presentEvent),
          next_cursor: last && rows.length > limit ? writeCursor(question, [String(last.seq)]) : null,
        },
      };
    },
  };
}

function presentEvent(row: WeekEventRow): WeekEvent {
  const isWeek = row.action.startsWith('week.');
  return {
    seq: row.seq,
    at: row.at,
    action: row.action as WeekEvent['action'],
    actor: {
      kind: row.actor_kind,
      id: row.actor_user_id ?? row.actor_client_id,
      name: row.actor_name,
    },
    timesheet_id: isWeek ? null : row.object_id,
    before: presentState(row.before, isWeek),
    after: presentState(row.after, isWeek),
    comment: row.reason,
  };
}

function presentState(snapshot: string | null, isWeek: boolean): EventState | null {
  if (snapshot === null) return null;
  const { status, date, project_id, minutes, note } = JSON.parse(snapshot) as Required<EventState>;
  return isWeek ? { status } : { date, project_id, minutes, note };
}
