import { isoWeekOf, MAX_MINUTES_PER_DAY } from '@timesheets/sdk/calendar';

export interface ModelEntry {
  owner: string;
  date: string;
  minutes: number;
  version: number;
  externalId: string | null;
  touchedByPerson: boolean;
}

type Content = Pick<ModelEntry, 'owner' | 'date' | 'minutes'>;

/** The rules of entries, written a second time and as simply as can be: what the API must agree with. */
export class Model {
  readonly entries = new Map<string, ModelEntry>();
  readonly deletedByPerson = new Set<string>();
  readonly writesByWeek = new Map<string, number>();
  writes = 0;

  minutesOn(owner: string, date: string, except?: string): number {
    return [...this.entries]
      .filter(([id, entry]) => id !== except && entry.owner === owner && entry.date === date)
      .reduce((sum, [, { minutes }]) => sum + minutes, 0);
  }

  hasRoom({ owner, date, minutes }: Content, except?: string): boolean {
    return this.minutesOn(owner, date, except) + minutes <= MAX_MINUTES_PER_DAY;
  }

  insert(id: string, content: Content, externalId: string | null): void {
    const touchedByPerson = externalId === null;
    this.entries.set(id, { ...content, version: 1, externalId, touchedByPerson });
    this.#count(content.owner, [content.date]);
  }

  change(id: string, change: Partial<Content>, byPerson: boolean): void {
    const before = this.get(id);
    const after = { ...before, ...change, version: before.version + 1, touchedByPerson: byPerson };
    this.entries.set(id, after);
    this.#count(before.owner, [before.date, after.date]);
  }

  remove(id: string): void {
    const { owner, date, externalId } = this.get(id);
    this.entries.delete(id);
    if (externalId !== null) this.deletedByPerson.add(externalId);
    this.#count(owner, [date]);
  }

  get(id: string): ModelEntry {
    const entry = this.entries.get(id);
    if (!entry) throw new Error(`the model has no ${id}`);
    return entry;
  }

  findBySource(externalId: string): string | undefined {
    return [...this.entries].find(([, entry]) => entry.externalId === externalId)?.[0];
  }

  #count(owner: string, dates: string[]): void {
    this.writes += 1;
    for (const week of new Set(dates.map(isoWeekOf))) {
      const key = `${owner} ${week}`;
      this.writesByWeek.set(key, (this.writesByWeek.get(key) ?? 0) + 1);
    }
  }
}
