import { formatDuration, sumMinutes } from '@timesheets/sdk/calendar';
import type { LocalAccount } from '../local.ts';
import { type Absences, absencesOf } from './absences.ts';
import { type DemoEntry, dayOf } from './day.ts';
import { type Fate, fateOf, objections } from './fates.ts';
import { demoAccounts } from './people.ts';
import { type DemoProject, demoProjects, internalProject, trainingProject } from './projects.ts';
import { createRandom, type Random } from './random.ts';
import { decidesOnWeeks, type Employment, employmentOf } from './staff.ts';
import { ageToWeek, workdaysOf } from './weeks.ts';

/** How much of the demo to make. */
export interface Scale {
  /** At least 8, so that there are contractors, and several who decide. */
  people: number;
  /** With the current one. */
  weeks: number;
}

export const fullScale: Scale = { people: demoAccounts.length, weeks: 26 };

export interface DemoWeek {
  week: string;
  entries: readonly DemoEntry[];
  fate: Fate;
  /** Why it is given back. */
  objection: string | undefined;
  /** What is logged after it was given back. */
  correction: DemoEntry | undefined;
}

export interface DemoPerson {
  account: LocalAccount;
  directory: Employment['directory'];
  /** Who decides on his weeks. */
  decider: string;
  weeks: readonly DemoWeek[];
}

export interface Plan {
  projects: readonly DemoProject[];
  people: readonly DemoPerson[];
}

/** Makes up everything there is in the demo. The same for the same week, whenever and wherever it is asked for. */
export function planDemo(currentWeek: string, scale: Scale): Plan {
  const projects = demoProjects(currentWeek);
  const accounts = chooseAccounts(scale.people);
  const deciders = accounts.filter(decidesOnWeeks).map(({ email }) => email);
  const people = accounts.map((account, at) => ({
    account,
    directory: employmentOf(account, currentWeek, scale.weeks).directory,
    decider: deciderOf(account.email, at, deciders),
    weeks: weeksOf(account, { currentWeek, weeks: scale.weeks, projects }),
  }));
  return { projects, people };
}

/** A quarter of them are contractors, as in the whole. */
function chooseAccounts(count: number): LocalAccount[] {
  const employees = demoAccounts.filter(({ userType }) => userType === 'employee');
  const contractors = demoAccounts.filter(({ userType }) => userType === 'contractor');
  const contractorCount = Math.floor(count / 4);
  return [...employees.slice(0, count - contractorCount), ...contractors.slice(0, contractorCount)];
}

function deciderOf(email: string, at: number, deciders: readonly string[]): string {
  const others = deciders.filter((decider) => decider !== email);
  return others[at % others.length] ?? '';
}

interface Time {
  currentWeek: string;
  weeks: number;
  projects: readonly DemoProject[];
}

function weeksOf(account: LocalAccount, time: Time): DemoWeek[] {
  const employment = employmentOf(account, time.currentWeek, time.weeks);
  const absences = absencesOf(account.email, time.weeks);
  const isForgetful = !decidesOnWeeks(account) && createRandom('habits', account.email).percent(4);
  const weeks: DemoWeek[] = [];
  for (let age = time.weeks - 1; age >= 0; age -= 1) {
    const dates = activeDays(employment, time.currentWeek, age);
    if (dates.length === 0) continue;
    const random = createRandom('week', account.email, age);
    const fate = fateOf(random, age, isForgetful);
    const loggedDays = drawLoggedDays(random, fate);
    const entries = dates
      .filter(({ weekday }) => isLogged(weekday, { age, absences, employment, loggedDays }))
      .flatMap((day) => entriesOf(account, { ...day, age }, { random, employment, time }));
    weeks.push(weekOf(ageToWeek(time.currentWeek, age), entries, fate, random));
  }
  return weeks;
}

interface Workday {
  date: string;
  weekday: number;
}

function activeDays({ directory }: Employment, currentWeek: string, age: number): Workday[] {
  const { active_from, active_to } = directory;
  return workdaysOf(currentWeek, age).filter(
    ({ date }) => (active_from ?? date) <= date && date <= (active_to ?? date),
  );
}

interface Circumstances {
  age: number;
  absences: Absences;
  employment: Employment;
  /** How many days of the week are logged. */
  loggedDays: number;
}

function isLogged(weekday: number, { age, absences, employment, loggedDays }: Circumstances): boolean {
  const isAtWork = employment.weekdays.includes(weekday) && !absences.get(age)?.has(weekday);
  return isAtWork && weekday < loggedDays;
}

/** Half of the current week is logged; of what is not handed in nothing, some, or all. */
function drawLoggedDays(random: Random, fate: Fate): number {
  if (fate === 'open') return random.pick([3, 3, 3, 2]);
  return fate === 'missing' ? random.pick([0, 3, 5]) : 5;
}

function entriesOf(
  { email }: LocalAccount,
  { date, weekday, age }: Workday & { age: number },
  { random, employment, time }: { random: Random; employment: Employment; time: Time },
): DemoEntry[] {
  const usual = employment.workload / employment.weekdays.length;
  const minutes = weekday === 0 ? usual * 0.75 : usual + random.int(-2, 4) * 15;
  return dayOf(random, { date, minutes }, projectsOf(email, age, time.projects), time.projects);
}

/** A few clients' projects, for a couple of months. */
function projectsOf(email: string, age: number, projects: readonly DemoProject[]): DemoProject[] {
  const random = createRandom('projects', email, Math.floor(age / 9));
  const [first, ...more] = projects.filter(
    ({ projectId }) => projectId !== internalProject && projectId !== trainingProject,
  );
  if (first === undefined) return [];
  const clients = [first, ...more] as const;
  return [...new Set([random.pick(clients), random.pick(clients), random.pick(clients)])];
}

function weekOf(week: string, entries: DemoEntry[], fate: Fate, random: Random): DemoWeek {
  const last = entries.at(-1);
  if (fate === 'corrected' && last !== undefined && entries.length > 1) {
    const logged = formatDuration(sumMinutes(entries) - last.minutes);
    const objection = `With ${logged} hours the week is not complete: what about ${weekdayName(last.date)}?`;
    return { week, entries: entries.slice(0, -1), fate, objection, correction: last };
  }
  const isBad = fate === 'rejected' && last !== undefined;
  const settled = fate === 'corrected' || (fate === 'rejected' && !isBad) ? 'approved' : fate;
  const objection = isBad ? random.pick(objections) : undefined;
  return { week, entries, fate: settled, objection, correction: undefined };
}

function weekdayName(date: string): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));
}
