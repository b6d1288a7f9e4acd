import { addWeeks, datesOf, isoWeekOf } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import { moveEach, moveOne, type WeekMove, type WeekOutcome } from '../domain/move-weeks.ts';
import { requirePerson } from '../domain/policy.ts';
import type { WeekTransition } from '../domain/week-states.ts';
import type { Db } from '../store/open.ts';
import {
  type ListedWeek,
  selectMissingWeekPage,
  selectTouchedWeekPage,
  type WeekKeyset,
} from '../store/week-list.ts';
import { readCursor, textPlace, weekPlace } from './cursors.ts';
import { readUserId } from './entries.ts';
import type { Parts } from './parts.ts';
import { readIfMatch } from './preconditions.ts';
import { presentProblem } from './present-problem.ts';
import { presentWeekState } from './present-week.ts';
import type { Handlers, Input } from './types.ts';
import { presentWeekPage, readWeekKeyset } from './week-pages.ts';
import { answerWeek } from './week-writes.ts';
import { write } from './write.ts';

type Names =
  | 'listApprovals'
  | 'approveTimesheetWeek'
  | 'rejectTimesheetWeek'
  | 'reopenTimesheetWeek'
  | 'decideApprovals';
type Decision = 'approveTimesheetWeek' | 'rejectTimesheetWeek' | 'reopenTimesheetWeek';
type ItemResult = components['schemas']['ApprovalItemResult'];

/** Other people's weeks, and deciding on them. */
export function approvalHandlers(parts: Parts): Pick<Handlers, Names> {
  const decide = (input: Input<Decision>, transition: WeekTransition) =>
    write(parts, input, async (unit) => {
      const { path, headers, body } = input;
      const user_id = readUserId(parts, path.user_id, '/path/user_id');
      await moveOne(unit, {
        user_id,
        week: path.week,
        transition,
        expected: readIfMatch(headers['If-Match']),
        comment: body.comment?.trim() ?? null,
        confirmEmpty: false,
      });
      return answerWeek(unit, user_id, path.week);
    });

  return {
    async listApprovals({ actor, query }) {
      const { limit, cursor, ...question } = query;
      const now = parts.now();
      const keyset = readWeekKeyset(readCursor(cursor, question, [weekPlace, textPlace]), limit);
      const { dialect } = parts.store;
      return parts.store.readWide(async (db) => {
        const today = parts.todayAt(now);
        const found = await find(db, query, today, keyset);
        return presentWeekPage(db, found, { dialect, actor, now: now.toISOString(), today, question, limit });
      });
    },

    approveTimesheetWeek: (input) => decide(input, 'approve'),
    rejectTimesheetWeek: (input) => decide(input, 'reject'),
    reopenTimesheetWeek: (input) => decide(input, 'reopen'),

    decideApprovals: (input) =>
      write(parts, input, async (unit) => {
        // A machine decides on nothing: that is no matter of single items.
        requirePerson(unit.actor);
        const moves = input.body.items.map((item, index): WeekMove => {
          const user_id = readUserId(parts, item.user_id, `/items/${index}/user_id`);
          const { week, version, action: transition, comment = null } = item;
          return {
            user_id,
            week,
            transition,
            expected: [version],
            comment: comment?.trim() ?? null,
            confirmEmpty: false,
          };
        });
        const outcomes = await moveEach(unit, moves);
        const results = outcomes.map((outcome, index) => presentOutcome(outcome, index, input));
        return { status: 200, body: { results } };
      }),
  };
}

async function find(
  db: Db,
  { status, week, user_type, q }: Input<'listApprovals'>['query'],
  today: string,
  keyset: WeekKeyset,
): Promise<ListedWeek[]> {
  const people = { userType: user_type, text: q };
  if (status !== 'missing') return selectTouchedWeekPage(db, { status, week, people }, keyset);
  // The pages of one list are about one week, also when it ends meanwhile.
  const asked = week ?? keyset.after?.week ?? addWeeks(isoWeekOf(today), -1);
  // Nobody misses a week that is not over.
  if (datesOf(asked)[6] >= today) return [];
  return selectMissingWeekPage(db, { week: asked, people }, keyset);
}

function presentOutcome(
  outcome: WeekOutcome,
  index: number,
  { pathname, requestId }: Input<'decideApprovals'>,
): ItemResult {
  if ('week' in outcome) return { index, status: 'decided', timesheet_week: presentWeekState(outcome.week) };
  return { index, status: 'failed', problem: presentProblem(outcome.refusal, pathname, requestId) };
}
