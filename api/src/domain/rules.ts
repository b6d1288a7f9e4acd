import { addDays, MAX_MINUTES_PER_DAY } from '@timesheets/sdk/calendar';
import { Refusal } from '../errors.ts';
import type { PersonRow, ProjectRow, UserType } from '../store/schema.ts';

const firstDate = '2000-01-01';
const daysAhead = 90;

/** Whether time can be logged on any of these days. */
export function isInRange(from: string, to: string, today: string): boolean {
  return to >= firstDate && from <= lastDateOn(today);
}

function lastDateOn(today: string): string {
  return addDays(today, daysAhead);
}

/** A day that time can be logged on: from 2000 to 90 days ahead. */
export function requireDateInRange(date: string, today: string): void {
  const lastDate = lastDateOn(today);
  if (date >= firstDate && date <= lastDate) return;
  throw new Refusal(
    'date-out-of-range',
    `Time can be logged from ${firstDate} to ${lastDate}, not on ${date}.`,
    [
      {
        pointer: '/date',
        code: 'date-out-of-range',
        detail: `must lie between ${firstDate} and ${lastDate}`,
      },
    ],
  );
}

/** A project that exists and takes entries for this day. */
export function requireOpenProject(project: ProjectRow | undefined, projectId: string, date: string): void {
  const fault = (code: 'unknown-project' | 'project-closed', detail: string) =>
    new Refusal(
      code,
      `The project ${projectId} ${detail}. Choose one that GET /projects?open_on=${date} lists.`,
      [{ pointer: '/project_id', code, detail }],
    );
  if (!project) throw fault('unknown-project', 'does not exist');
  const reason = closedProjectReason(project, date);
  if (reason !== undefined) throw fault('project-closed', reason);
}

/** Why a project takes no time on this day, to be read after its name; undefined when it does. */
export function closedProjectReason(
  { archived_at, open_from, open_to }: Pick<ProjectRow, 'archived_at' | 'open_from' | 'open_to'>,
  date: string,
): string | undefined {
  if (archived_at !== null) return 'is archived';
  if (open_from !== null && date < open_from) return `takes no time before ${open_from}`;
  if (open_to !== null && date > open_to) return `takes no time after ${open_to}`;
  return undefined;
}

/** A day that has room for so many more minutes. */
export function requireRoomOnDay(date: string, present: number, added: number): void {
  const left = MAX_MINUTES_PER_DAY - present;
  if (added <= left) return;
  throw new Refusal(
    'day-full',
    `${date} would hold ${present + added} minutes; a day takes ${MAX_MINUTES_PER_DAY}.`,
    [{ pointer: '/minutes', code: 'day-full', detail: `must be at most ${left}: the day has no more room` }],
  );
}

/** A person known under another user type is not the person that is meant. */
export function requireUserType(person: PersonRow | undefined, userType: UserType): void {
  if (!person || person.user_type === userType) return;
  throw new Refusal(
    'user-type-mismatch',
    `${person.user_id} is known as ${person.user_type}, not ${userType}. Correct the one that is wrong.`,
    [{ pointer: '/user_type', code: 'user-type-mismatch', detail: `is ${person.user_type} here` }],
  );
}
