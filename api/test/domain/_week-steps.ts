import { addDays } from '@timesheets/sdk/calendar';
import fc from 'fast-check';

/** Two weeks side by side; the last two days of one and the first two of the other are used, so that they fill. */
export const weeks = ['2026-W10', '2026-W11'] as const;
export const dates = [0, 1, 2, 3].map((n) => addDays('2026-03-07', n));
const datesIn = [dates.slice(0, 2), dates.slice(2)];

const which = fc.nat({ max: 30 });
const who = fc.nat({ max: 2 });
const weekIndex = fc.nat({ max: 1 });
const project = fc.nat({ max: 1 });
const stale = fc.oneof(
  { weight: 6, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
const date = fc.constantFrom(...dates);
const minutes = fc.oneof(fc.constantFrom(1, 60, 480, 1440), fc.integer({ min: 1, max: 1440 }));
const note = fc.constantFrom('', 'x');
/** Mostly what the state of the week allows, so that weeks go round. */
const action = fc.constantFrom('approve', 'reject', 'reopen', 'fitting', 'fitting', 'fitting', 'fitting');
const rarely = stale;

const cellsOf = (week: number) =>
  fc.uniqueArray(
    fc.record(
      {
        project,
        date: fc.constantFrom(...(datesIn[week] ?? dates)),
        minutes: fc.oneof(fc.constant(0), minutes),
        note,
      },
      { requiredKeys: ['project', 'date', 'minutes'] },
    ),
    { minLength: 1, maxLength: 4, selector: (cell) => `${cell.project} ${cell.date}` },
  );

const arbitraries = {
  create: fc.record({ op: fc.constant('create'), who, date, project, minutes, note }),
  update: fc.record(
    { op: fc.constant('update'), foreign: rarely, which, stale, date, project, minutes, note },
    { requiredKeys: ['op', 'foreign', 'which', 'stale'] },
  ),
  delete: fc.record({ op: fc.constant('delete'), foreign: rarely, which, stale }),
  push: fc.record({
    op: fc.constant('push'),
    atomic: fc.boolean(),
    items: fc.array(fc.record({ who, source: fc.nat({ max: 5 }), date, project, minutes }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  machineDelete: fc.record({ op: fc.constant('machine-delete'), which }),
  grid: weekIndex.chain((week) =>
    fc.record({ op: fc.constant('grid'), who, week: fc.constant(week), cells: cellsOf(week), stale }),
  ),
  copy: fc.record({ op: fc.constant('copy'), who, to: weekIndex, stale }),
  move: fc.record({
    op: fc.constant('move'),
    who,
    week: weekIndex,
    transition: fc.constantFrom('submit', 'submit', 'submit', 'withdraw'),
    confirm: fc.boolean(),
    stale,
  }),
  // The third of those whose weeks are decided on decides as well, and the fourth has none of his own.
  decide: fc.record({
    op: fc.constant('decide'),
    by: fc.integer({ min: 2, max: 3 }),
    who,
    week: weekIndex,
    action,
    stale,
  }),
  decideMany: fc.record({
    op: fc.constant('decide-many'),
    by: fc.integer({ min: 2, max: 3 }),
    items: fc.array(fc.record({ who, week: weekIndex, action, stale }), { minLength: 1, maxLength: 4 }),
  }),
  close: fc.record({
    op: fc.constant('close'),
    through: fc.constantFrom(null, null, '2026-02-28', dates[0], dates[1], dates[2]),
  }),
  archive: fc.record({ op: fc.constant('archive'), archived: fc.boolean() }),
};

const weights: Record<keyof typeof arbitraries, number> = {
  create: 5,
  update: 4,
  delete: 2,
  push: 4,
  machineDelete: 1,
  grid: 4,
  copy: 2,
  move: 6,
  decide: 6,
  decideMany: 2,
  close: 1,
  archive: 1,
};

interface Changing {
  date?: string;
  project?: number;
  minutes?: number;
  note?: string;
}

/** One thing that somebody does; people, weeks, projects and sources by number. */
export type Step =
  | { op: 'create'; who: number; date: string; project: number; minutes: number; note: string }
  | ({ op: 'update'; foreign: boolean; which: number; stale: boolean } & Changing)
  | { op: 'delete'; foreign: boolean; which: number; stale: boolean }
  | {
      op: 'push';
      atomic: boolean;
      items: { who: number; source: number; date: string; project: number; minutes: number }[];
    }
  | { op: 'machine-delete'; which: number }
  | {
      op: 'grid';
      who: number;
      week: number;
      stale: boolean;
      cells: { project: number; date: string; minutes: number; note?: string }[];
    }
  | { op: 'copy'; who: number; to: number; stale: boolean }
  | {
      op: 'move';
      who: number;
      week: number;
      transition: 'submit' | 'withdraw';
      confirm: boolean;
      stale: boolean;
    }
  | ({ op: 'decide'; by: number } & Decision)
  | { op: 'decide-many'; by: number; items: Decision[] }
  | { op: 'close'; through: string | null }
  | { op: 'archive'; archived: boolean };

export interface Decision {
  who: number;
  week: number;
  action: 'approve' | 'reject' | 'reopen' | 'fitting';
  stale: boolean;
}

export const step = fc.oneof(
  ...Object.entries(arbitraries).map(([name, arbitrary]) => ({
    weight: weights[name as keyof typeof arbitraries],
    arbitrary: arbitrary as fc.Arbitrary<unknown>,
  })),
) as fc.Arbitrary<Step>;
