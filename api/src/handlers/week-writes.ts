import { copyWeek } from '../domain/copy-week.ts';
import { moveOne } from '../domain/move-weeks.ts';
import { requirePerson } from '../domain/policy.ts';
import { saveGrid } from '../domain/save-grid.ts';
import type { Unit } from '../domain/unit.ts';
import { loadWeek } from '../domain/week-view.ts';
import type { Parts } from './parts.ts';
import { etagOf, readIfMatch } from './preconditions.ts';
import { presentWeek } from './present-week.ts';
import type { Handlers, Input } from './types.ts';
import { write } from './write.ts';

type Move = 'submitTimesheetWeek' | 'withdrawTimesheetWeek';
type Names = 'saveTimesheetWeek' | 'copyTimesheetWeek' | Move;

/** What people do with their own weeks. */
export function weekWriteHandlers(parts: Parts): Pick<Handlers, Names> {
  const move = (input: Input<Move>, transition: 'submit' | 'withdraw', confirmEmpty: boolean) =>
    write(parts, input, async (unit) => {
      const { path, headers } = input;
      await moveOne(unit, {
        user_id: requirePerson(unit.actor).userId,
        week: path.week,
        transition,
        expected: readIfMatch(headers['If-Match']),
        comment: null,
        confirmEmpty,
      });
      return answerOwnWeek(unit, path.week);
    });

  return {
    saveTimesheetWeek: (input) =>
      write(parts, input, async (unit) => {
        const expected = readIfMatch(input.headers['If-Match']);
        const requireDeleting = () => input.conditions.require('delete');
        await saveGrid(unit, input.path.week, input.body.cells, expected, requireDeleting);
        return answerOwnWeek(unit, input.path.week);
      }),

    copyTimesheetWeek: (input) =>
      write(parts, input, async (unit) => {
        const expected = readIfMatch(input.headers['If-Match']);
        const outcome = await copyWeek(unit, input.body.from, input.path.week, expected);
        const { headers, body } = await answerOwnWeek(unit, input.path.week);
        return { status: 200, headers, body: { timesheet_week: body, ...outcome } };
      }),

    submitTimesheetWeek: (input) => move(input, 'submit', input.body.confirm_empty ?? false),
    withdrawTimesheetWeek: (input) => move(input, 'withdraw', false),
  };
}

function answerOwnWeek(unit: Unit, week: string) {
  return answerWeek(unit, requirePerson(unit.actor).userId, week);
}

/** The week as it is at the end of the transaction, with its ETag. */
export async function answerWeek(unit: Unit, user_id: string, week: string) {
  const view = await loadWeek(unit.trx, { user_id, week }, unit.actor);
  return { status: 200 as const, headers: { ETag: etagOf(view.version) }, body: presentWeek(view, unit) };
}
