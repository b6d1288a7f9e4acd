import type { Fate } from './fates.ts';
import type { Plan } from './plan.ts';

const kinds: readonly (readonly [string, readonly Fate[]])[] = [
  ['approved', ['approved', 'corrected']],
  ['waiting for a decision', ['submitted']],
  ['given back', ['rejected']],
  ['not handed in', ['missing']],
  ['of this week, open', ['open']],
];

/** What there is after the demo, as people read it. */
export function summaryLines({ people, projects }: Plan, seconds: number): string[] {
  const weeks = people.flatMap((person) => person.weeks);
  const entries = weeks.reduce((sum, week) => sum + week.entries.length + (week.correction ? 1 : 0), 0);
  const count = (name: string, number: number) => `  ${String(number).padStart(7)} ${name}`;
  return [
    `The database is filled, in ${seconds.toFixed(0)} seconds:`,
    count('people', people.length),
    count('projects', projects.length),
    count('timesheets', entries),
    count('timesheet weeks', weeks.length),
    ...kinds.map(([name, fates]) =>
      count(`  ${name}`, weeks.filter(({ fate }) => fates.includes(fate)).length),
    ),
  ];
}

/** Whom to sign in as. */
export function accountLines({ people }: Plan, password: string): string[] {
  const deciders = new Set(people.map(({ decider }) => decider));
  const employee = people.find(
    ({ account }) => account.userType === 'employee' && !deciders.has(account.email),
  );
  const contractor = people.find(({ account }) => account.userType === 'contractor');
  const roles = [
    ...[...deciders].sort().map((email) => `  ${email}, who decides on weeks`),
    employee && `  ${employee.account.email}, and every other employee`,
    contractor && `  ${contractor.account.email}, and every other contractor`,
  ];
  return [
    `Sign in with the password ${password}, for example as`,
    ...roles.filter((line) => line !== undefined),
  ];
}
