import { addDays, addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';
import fc from 'fast-check';

/** The day on which all of it happens. */
export const today = '2020-06-10';

/** In the order of their bytes, which is not that of UTF-16, nor that of any language. */
export const people = ['Ann', "a'b", 'a_b', 'ann', 'ä', '\uff61x', '😀'] as const;
export const manager = 'max';
export const machine = 'machine';

const person = fc.constantFrom(...people);
const anybody = fc.constantFrom(...people, manager, machine);
const day = fc.integer({ min: -30, max: 3 }).map((days) => addDays(today, days));
const week = fc.integer({ min: -4, max: 0 }).map((weeks) => addWeeks(isoWeekOf(today), weeks));
const project = fc.constantFrom(
  'acme-website',
  'acme-website',
  'acme-website',
  'beta',
  'beta',
  'closed',
  'nowhere',
);
const minutes = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1440, 1441) },
);
const note = fc.constantFrom(
  '',
  'x',
  'ΟΔΥΣΣΕΥΣ',
  '100%_\\',
  'İß Straße',
  '"\u2028😀',
  "O'Neil; --",
  'tab\tline\n',
);
/** What is meant by `seen` is known when the request is made. */
const ifMatch = fc.constantFrom('seen', 'seen', 'seen', '*', '"99"', 'none');
const which = fc.nat({ max: 400 });
const content = fc.record({ date: day, project_id: project, minutes, note });
const externalId = fc.integer({ min: 1, max: 25 }).map((n) => `ä/${n}`);
const source = (external_id: string) => ({ system: 'erp', external_id });
const pushed = fc
  .record({ content, person, externalId, user_type: fc.constantFrom('contractor', 'contractor', 'employee') })
  .map(({ content, person, externalId, user_type }) => ({
    ...content,
    user_id: person,
    user_type,
    source: source(externalId),
  }));
const ownItem = fc.oneof(
  fc.record({ op: fc.constant('create'), timesheet: content }),
  fc.record({ op: fc.constant('update'), which, timesheet: fc.record({ minutes, note }) }),
  fc.record({ op: fc.constant('delete'), which }),
  fc.constant({ op: 'create', timesheet: { date: '2020-02-30' } }),
);
const pushedItem = fc.record({ op: fc.constantFrom('upsert', 'upsert', 'create'), timesheet: pushed });
const batch = { mode: fc.constantFrom('per_item', 'per_item', 'atomic'), dry_run: fc.boolean() };
const decision = fc.record({
  user_id: person,
  week,
  action: fc.constantFrom('approve', 'approve', 'reject', 'reopen'),
});

const closing = fc.constantFrom(null, null, '2020-05-13', '2020-05-20');

const kind = <Kind extends string>(name: Kind) => fc.constant(name);

/** One thing that somebody does. */
export const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: kind('create'), who: person, body: content }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('push'), body: pushed }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('patch'),
      who: anybody,
      which,
      ifMatch,
      body: fc.record({ date: day, minutes, note, project_id: project }, { requiredKeys: [] }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('remove'), who: anybody, which, ifMatch }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('batch'),
      who: person,
      ...batch,
      items: fc.array(ownItem, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('batch'),
      who: fc.constant(machine),
      ...batch,
      items: fc.array(pushedItem, { minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('grid'),
      who: person,
      week,
      ifMatch,
      cells: fc.array(fc.record({ index: fc.nat({ max: 6 }), project_id: project, minutes, note }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('copy'), who: person, week, from: week, ifMatch }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('move'),
      who: person,
      week,
      ifMatch,
      move: fc.constantFrom('submit', 'withdraw'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: kind('decide'), who: fc.constantFrom(manager, 'ann'), ifMatch, decision }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('decideMany'),
      who: fc.constant(manager),
      decisions: fc.array(decision, { minLength: 1, maxLength: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('settings'), closed_through: closing, ifMatch }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('again'), key: fc.constantFrom('one', 'two'), who: person }),
  },
  {
    weight: 24,
    arbitrary: fc.record({ kind: kind('ask'), who: anybody, which, whom: person, day, week, project }),
  },
);

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
