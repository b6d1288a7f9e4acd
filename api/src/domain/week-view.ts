import { datesOf } from '@timesheets/sdk/calendar';
import { NotFound } from '../errors.ts';
import type { Db } from '../store/open.ts';
import type { PersonRow, WeekRow } from '../store/schema.ts';
import { selectWeekEntries, selectWeekHeader, type WeekEntry } from '../store/week-entries.ts';
import type { ListedWeek } from '../store/week-list.ts';
import type { WeekKey } from '../store/weeks.ts';
import type { Actor } from './actor.ts';
import { type LockedReason, lockedReason } from './locks.ts';
import { closedProjectReason } from './rules.ts';

export interface WeekDay {
  date: string;
  minutes: number;
  locked_reason: LockedReason | null;
}

export interface WeekCell {
  date: string;
  minutes: number;
  /** Of the one entry; null for none or several. */
  note: string | null;
  timesheet_ids: string[];
  locked_reason: LockedReason | 'project-closed' | null;
}

export interface ProjectDays {
  project_id: string;
  project_name: string;
  total_minutes: number;
  cells: WeekCell[];
}

/** A person's week with the totals of its days. */
export interface WeekSummary extends ListedWeek {
  days: WeekDay[];
  total_minutes: number;
}

/** A person's week with its totals and what was logged on each project. */
export interface WeekView extends WeekSummary {
  rows: ProjectDays[];
  closedThrough: string | null;
}

/**
 * Reads a whole week in two statements, however much there is. The head is read first, so its version is never ahead of
 * the entries: who acts on what he saw meanwhile is told that it has changed. Somebody nobody has heard of has weeks only for himself; else it throws `NotFound`.
 */
export async function loadWeek(db: Db, key: WeekKey, actor: Actor): Promise<WeekView> {
  const header = await selectWeekHeader(db, key);
  const person = header.person ?? unheardOf(actor, key.user_id);
  const week = { ...(header.week ?? untouched(key)), ...person };
  const entries = await selectWeekEntries(db, key);
  const rows = rowsOf(entries, week, header.closed_through);
  return { ...summarize(week, entries, header.closed_through), rows, closedThrough: header.closed_through };
}

/** A week that nobody has touched. */
export function untouched({ user_id, week }: WeekKey): Omit<WeekRow, 'updated_at'> {
  const state = { submitted_at: null, decided_at: null, decided_by: null, comment: null };
  return { user_id, week, status: 'open', ...state, version: 0 };
}

/** What an access token says of somebody who is not stored yet. Throws `NotFound` for anybody else. */
export function unheardOf(
  actor: Actor,
  userId: string,
): Pick<PersonRow, 'name' | 'email' | 'user_type' | 'target_minutes'> {
  if (actor.kind !== 'person' || actor.userId !== userId) throw new NotFound();
  const { name, email, userType } = actor;
  return { name, email, user_type: userType ?? 'employee', target_minutes: null };
}

/** A week with the totals of its days. */
export function summarize(
  week: ListedWeek,
  entries: readonly { date: string; minutes: number }[],
  closedThrough: string | null,
): WeekSummary {
  const minutes = new Map<string, number>();
  for (const entry of entries) minutes.set(entry.date, (minutes.get(entry.date) ?? 0) + entry.minutes);
  const days = datesOf(week.week).map((date) => ({
    date,
    minutes: minutes.get(date) ?? 0,
    locked_reason: lockedReason(week.status, date, closedThrough),
  }));
  return { ...week, days, total_minutes: sum(days) };
}

function rowsOf(
  entries: readonly WeekEntry[],
  { week, status }: ListedWeek,
  closedThrough: string | null,
): ProjectDays[] {
  const dates = datesOf(week);
  return [...Map.groupBy(entries, (entry) => entry.project_id).values()].flatMap((ofProject) => {
    const [first] = ofProject;
    if (!first) return [];
    const cells = dates.map((date) => {
      const inCell = ofProject.filter((entry) => entry.date === date);
      return cellOf(date, inCell, lockedReason(status, date, closedThrough) ?? closedOn(first.project, date));
    });
    const { project_id, name } = first.project;
    return [{ project_id, project_name: name, total_minutes: sum(cells), cells }];
  });
}

function cellOf(
  date: string,
  entries: readonly WeekEntry[],
  locked_reason: WeekCell['locked_reason'],
): WeekCell {
  const note = entries.length === 1 ? (entries[0]?.note ?? null) : null;
  return { date, minutes: sum(entries), note, timesheet_ids: entries.map(({ id }) => id), locked_reason };
}

function closedOn(project: WeekEntry['project'], date: string): 'project-closed' | null {
  return closedProjectReason(project, date) === undefined ? null : 'project-closed';
}

function sum(parts: readonly { minutes: number }[]): number {
  return parts.reduce((total, { minutes }) => total + minutes, 0);
}
