import { daysBetween } from '@timesheets/sdk/calendar';
import { selectSummary } from '../store/summary.ts';
import { dayPlace, readCursor, textPlace, writeCursor } from './cursors.ts';
import type { Parts } from './parts.ts';
import { readFor } from './read-for.ts';
import { refuseParameter } from './refuse-parameter.ts';
import type { Handlers } from './types.ts';
import { readWhose } from './whose.ts';

const maxDays = 366;

/** Totals of a span of days. */
export function summaryHandlers(parts: Parts): Pick<Handlers, 'getSummary'> {
  return {
    async getSummary({ actor, query, conditions }) {
      const { limit, cursor, ...asked } = query;
      const { user_id, group_by, project_id: projectId, status, user_type: userType } = asked;
      const { from, to } = readSpan(asked, parts.todayAt(parts.now()));
      const filter = {
        ...readWhose(parts, { actor, query: { user_id }, conditions }),
        from,
        to,
        projectId,
        status,
        userType,
      };
      // The day that was today is part of the question: a page of another month would not fit the one before.
      const question = { ...asked, from, to };
      const [after] = readCursor(cursor, question, [group_by === 'day' ? dayPlace : textPlace]) ?? [];
      const { total, groups } = await readFor(
        parts.store,
        filter,
      )((db) => selectSummary(db, filter, group_by, { after, limit: limit + 1 }));
      const page = groups.slice(0, limit);
      const last = page.at(-1);
      return {
        status: 200,
        body: {
          from,
          to,
          group_by,
          total_minutes: total,
          items: page,
          next_cursor: last && groups.length > limit ? writeCursor(question, [last.key]) : null,
        },
      };
    },
  };
}

/** The days asked for; without any, the month of the last one. Throws a `Refusal` for none, and for too many. */
function readSpan(asked: { from?: string; to?: string }, today: string): { from: string; to: string } {
  const { to = today } = asked;
  const { from = `${to.slice(0, 8)}01` } = asked;
  if (from > to && asked.to === undefined) {
    throw refuseParameter('/query/from', 'order', `must not lie after today, ${to}, unless to is sent`);
  }
  if (from > to) throw refuseParameter('/query/to', 'order', 'must not lie before from');
  if (daysBetween(from, to) >= maxDays) {
    throw refuseParameter(
      '/query/from',
      'too-wide',
      `must lie at most ${maxDays} days before to, itself included`,
    );
  }
  return { from, to };
}
