import type { Problem } from '@timesheets/sdk';
import { type Caller, read } from '../_api.ts';
import type { Content, ModelEntry, WeekModel } from './_week-model.ts';

export interface Cast {
  /** Three who have weeks, of whom the third may decide too, and one who only decides. */
  people: readonly { userId: string; caller: Caller }[];
  machine: Caller;
  admin: Caller;
  projects: readonly [string, string];
  /** Begins the external ids of this run. */
  prefix: string;
}

/** What the API said, and what it may say: `ok`, or the code of one of the reasons against it. */
export type Verdict = { said: string; allowed: readonly string[] };

/** What a step that is not refused is told. */
export const ok: readonly string[] = ['ok'];

/** The reasons against it, or that there are none. */
export function or(faults: readonly string[]): readonly string[] {
  return faults.length === 0 ? ok : faults;
}

export async function sayOf(response: Response): Promise<string> {
  return response.ok ? 'ok' : (await read<Problem>(response.clone())).code;
}

export function isSame(one: Content, other: Content): boolean {
  return (['date', 'project_id', 'minutes', 'note'] as const).every((name) => one[name] === other[name]);
}

/** Who and what the numbers in steps stand for. */
export interface Scene {
  cast: Cast;
  model: WeekModel;
  person(who: number): { owner: string; caller: Caller };
  project(index: number): string;
  /** Undefined while there is none. */
  entry(which: number): ModelEntry | undefined;
  /** Whose entry it is, or somebody else. */
  writer(entry: ModelEntry, foreign: boolean): Caller;
}

export function createScene(cast: Cast, model: WeekModel): Scene {
  const person = (who: number) => {
    const found = cast.people[who];
    if (!found) throw new Error('nobody');
    return { owner: found.userId, caller: found.caller };
  };
  return {
    cast,
    model,
    person,
    project: (index) => cast.projects[index] ?? '',
    entry(which) {
      const ids = [...model.entries.keys()].sort();
      return model.entries.get(ids[which % ids.length] ?? '');
    },
    writer({ owner }, foreign) {
      const own = cast.people.findIndex(({ userId }) => userId === owner);
      return person(foreign ? (own + 1) % 3 : own).caller;
    },
  };
}
