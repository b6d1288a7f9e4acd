import { isoWeekOf, MAX_MINUTES_PER_DAY } from '@timesheets/sdk/calendar';
import type { WeekStatus } from '../../src/store/schema.ts';
import { nextStatus, type Transition } from './_week-table.ts';

export interface Content {
  date: string;
  project_id: string;
  minutes: number;
  note: string;
}

export interface ModelEntry extends Content {
  id: string;
  owner: string;
  version: number;
  externalId: string | null;
  /** Whether a person wrote its content last. */
  byPerson: boolean;
}

export interface ModelWeek {
  status: WeekStatus;
  version: number;
}

/** The rules of weeks and entries, written a second time and as simply as can be: what the API must agree with. */
export class WeekModel {
  entries = new Map<string, ModelEntry>();
  weeks = new Map<string, ModelWeek>();
  deletedByPerson = new Set<string>();
  archived = new Set<string>();
  closedThrough: string | null = null;

  /** What stands as it is until `restore`. */
  save(): () => void {
    const { entries, weeks, deletedByPerson } = structuredClone({
      entries: this.entries,
      weeks: this.weeks,
      deletedByPerson: this.deletedByPerson,
    });
    return () => Object.assign(this, { entries, weeks, deletedByPerson });
  }

  week(owner: string, week: string): ModelWeek {
    return this.weeks.get(`${owner} ${week}`) ?? { status: 'open', version: 0 };
  }

  entriesOf(owner: string, week?: string): ModelEntry[] {
    return [...this.entries.values()]
      .filter((entry) => entry.owner === owner && (week === undefined || isoWeekOf(entry.date) === week))
      .sort((one, other) => (`${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1));
  }

  minutesOn(owner: string, date: string, except?: string): number {
    return this.entriesOf(owner)
      .filter((entry) => entry.date === date && entry.id !== except)
      .reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /** Why an entry on this day takes no change. */
  locksOn(owner: string, date: string): string[] {
    const { status } = this.week(owner, isoWeekOf(date));
    return [
      ...(status === 'submitted' || status === 'approved' ? ['week-locked'] : []),
      ...(this.closedThrough !== null && date <= this.closedThrough ? ['period-closed'] : []),
    ];
  }

  /** Why a day takes no such entry, but for its room. */
  faultsOf(owner: string, { date, project_id }: Pick<Content, 'date' | 'project_id'>): string[] {
    return [...(this.archived.has(project_id) ? ['project-closed'] : []), ...this.locksOn(owner, date)];
  }

  roomFault(owner: string, { date, minutes }: Pick<Content, 'date' | 'minutes'>, except?: string): string[] {
    return this.minutesOn(owner, date, except) + minutes > MAX_MINUTES_PER_DAY ? ['day-full'] : [];
  }

  insert(id: string, owner: string, content: Content, externalId: string | null): void {
    this.entries.set(id, { id, owner, ...content, version: 1, externalId, byPerson: externalId === null });
    this.#count(owner, [content.date]);
  }

  change(before: ModelEntry, change: Partial<Content>, byPerson: boolean): void {
    const after = { ...before, ...change, version: before.version + 1, byPerson };
    this.entries.set(before.id, after);
    this.#count(before.owner, [before.date, after.date]);
  }

  remove({ id, owner, date, externalId }: ModelEntry, byPerson: boolean): void {
    this.entries.delete(id);
    if (externalId !== null && byPerson) this.deletedByPerson.add(externalId);
    this.#count(owner, [date]);
  }

  /** Whether a transition leads on from where the week is. */
  canMove(owner: string, week: string, transition: Transition): boolean {
    return nextStatus(this.week(owner, week).status, transition) !== undefined;
  }

  move(owner: string, week: string, transition: Transition): void {
    const { status, version } = this.week(owner, week);
    const to = nextStatus(status, transition) ?? status;
    this.weeks.set(`${owner} ${week}`, { status: to, version: version + 1 });
    for (const entry of this.entriesOf(owner, week)) entry.version += 1;
  }

  #count(owner: string, dates: readonly string[]): void {
    for (const week of new Set(dates.map(isoWeekOf))) {
      const { status, version } = this.week(owner, week);
      this.weeks.set(`${owner} ${week}`, { status, version: version + 1 });
    }
  }
}
