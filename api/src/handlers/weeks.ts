import { addWeeks, daysBetween, isoWeekOf, mondayOf } from '@timesheets/sdk/calendar';
import type { Actor } from '../domain/actor.ts';
import { requirePerson } from '../domain/policy.ts';
import { loadWeek, unheardOf, untouched } from '../domain/week-view.ts';
import { selectPeople } from '../store/people.ts';
import { type ListedWeek, selectWeekPage, type WeekKeyset } from '../store/week-list.ts';
import { readCursor, textPlace, weekPlace } from './cursors.ts';
import { readOwner } from './owner.ts';
import type { Parts } from './parts.ts';
import { etagOf } from './preconditions.ts';
import { presentWeek } from './present-week.ts';
import { readFor } from './read-for.ts';
import { refuseParameter } from './refuse-parameter.ts';
import type { Handlers, Input } from './types.ts';
import { presentWeekPage, readWeekKeyset } from './week-pages.ts';
import { readWhose } from './whose.ts';

type ListInput = Input<'listTimesheetWeeks'>;

const weeksByDefault = 13;
const maxWeeks = 106;

/** Reading weeks. */
export function weekHandlers(parts: Parts): Pick<Handlers, 'listTimesheetWeeks' | 'getTimesheetWeek'> {
  return {
    async listTimesheetWeeks(input) {
      const { actor, query } = input;
      const { limit, cursor, ...question } = query;
      const now = parts.now();
      const today = parts.todayAt(now);
      const weeks = readSpan(query, isoWeekOf(today));
      const userIds = readUserIds(parts, input);
      const keyset = readWeekKeyset(readCursor(cursor, question, [weekPlace, textPlace]), limit);
      const { dialect } = parts.store;
      return readFor(parts.store, { userIds })(async (db) => {
        const filter = { userIds, weeks, status: query.status };
        const own = await isUnheardOf();
        const page = own ? ownWeeks(actor, own, filter, keyset) : await selectWeekPage(db, filter, keyset);
        return presentWeekPage(db, page, { dialect, actor, now: now.toISOString(), today, question, limit });

        /** The caller's user_id when he asks for himself alone and nobody has heard of him yet. */
        async function isUnheardOf(): Promise<string | undefined> {
          const [userId, ...others] = userIds ?? [];
          if (actor.kind !== 'person' || others.length > 0 || userId !== actor.userId) return undefined;
          return (await selectPeople(db, [userId])).length === 0 ? userId : undefined;
        }
      });
    },

    async getTimesheetWeek(input) {
      const { actor, path } = input;
      const now = parts.now();
      const key = { user_id: readOwner(parts, input), week: path.week };
      const week = await parts.store.read((db) => loadWeek(db, key, actor));
      return {
        status: 200,
        headers: { ETag: etagOf(week.version) },
        body: presentWeek(week, { actor, now: now.toISOString(), today: parts.todayAt(now) }),
      };
    },
  };
}

/** Whose weeks; a machine has none of its own. */
function readUserIds(
  parts: Parts,
  { actor, query: { user_id }, conditions }: ListInput,
): readonly string[] | undefined {
  if (user_id === undefined) requirePerson(actor);
  if (actor.kind === 'client') conditions.require('others');
  return readWhose(parts, { actor, query: { user_id }, conditions }).userIds;
}

/** The weeks asked for, newest first. */
function readSpan({ from, to }: ListInput['query'], current: string): string[] {
  const last = to ?? (from !== undefined && from > current ? shift(from, weeksByDefault - 1) : current);
  const first = from ?? shift(last, 1 - weeksByDefault);
  const count = daysBetween(mondayOf(first), mondayOf(last)) / 7 + 1;
  if (count < 1) throw refuseParameter('/query/to', 'order', 'must not lie before from');
  if (count > maxWeeks)
    throw refuseParameter('/query/from', 'too-wide', `must be at most ${maxWeeks - 1} weeks before ${last}`);
  return Array.from({ length: count }, (_, index) => addWeeks(last, -index));
}

/** So many weeks later, as far as the calendar goes. */
function shift(week: string, weeks: number): string {
  try {
    return addWeeks(week, weeks);
  } catch {
    return weeks < 0 ? '0001-W01' : '9999-W52';
  }
}

/** What `selectWeekPage` would answer for somebody it does not know. */
function ownWeeks(
  actor: Actor,
  userId: string,
  { weeks, status = 'open' }: { weeks: readonly string[]; status: ListedWeek['status'] | undefined },
  { after, limit }: WeekKeyset,
): ListedWeek[] {
  if (status !== 'open') return [];
  return weeks
    .filter((week) => after === undefined || week < after.week)
    .slice(0, limit)
    .map((week) => ({ ...untouched({ user_id: userId, week }), ...unheardOf(actor, userId) }));
}
