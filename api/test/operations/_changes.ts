import type { components } from '@timesheets/sdk/schema';
import { type Caller, read } from '../_api.ts';

export type Change = components['schemas']['Change'];
export type ChangePage = components['schemas']['ChangePage'];

/** One page that must be answered with 200. */
export async function changesPage(caller: Caller, query = ''): Promise<ChangePage> {
  const response = await caller.fetch(`/changes?${query}`);
  if (response.status !== 200) throw new Error(await response.text());
  return read<ChangePage>(response);
}

/** Somebody who keeps a copy: reads on from where he was. */
export interface Follower {
  /** Where he is; undefined before the first page. */
  cursor: string | undefined;
  /** Everything he has got, in order. */
  readonly got: Change[];
  /** Asks for pages until there is no more at once, and answers what they had. */
  read(limit?: number): Promise<Change[]>;
  /**
   * Reads on until this holds of what he has got since the call, and answers that. PostgreSQL's feed waits for every
   * transaction of the server, those of other tests included, so what was committed may take a moment.
   */
  readUntil(holds: (got: readonly Change[]) => boolean, limit?: number): Promise<Change[]>;
}

const deadlineMs = 30_000;

export function followerOf(caller: Caller, query = ''): Follower {
  const follower: Follower = {
    cursor: undefined,
    got: [],
    async read(limit = 200) {
      const got: Change[] = [];
      for (let more = true; more; ) {
        const at: string = follower.cursor === undefined ? '' : `&cursor=${follower.cursor}`;
        const page = await changesPage(caller, `${query}&limit=${limit}${at}`);
        got.push(...page.items);
        follower.cursor = page.next_cursor;
        more = page.has_more;
      }
      follower.got.push(...got);
      return got;
    },
    async readUntil(holds, limit) {
      const got: Change[] = [];
      const givenUpAtMs = Date.now() + deadlineMs;
      for (;;) {
        got.push(...(await follower.read(limit)));
        if (holds(got)) return got;
        if (Date.now() > givenUpAtMs) throw new Error(`the feed has only ${got.map(nameOf).join(', ')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
  return follower;
}

/** `kind op id` */
export function nameOf({ kind, op, id }: Change): string {
  return `${kind} ${op} ${id}`;
}

/** Projects are everybody's, and other tests write some. */
export function withoutProjects(got: readonly Change[]): Change[] {
  return got.filter(({ kind }) => kind !== 'project');
}

/** What came but projects, in any order. */
export function namesOf(got: readonly Change[]): string[] {
  return withoutProjects(got).map(nameOf).sort();
}

/** Whether a change of this thing is among them, of this version where one is given. */
export function has(got: readonly Change[], id: string, version?: number): boolean {
  return got.some(
    (change) =>
      change.id === id &&
      (version === undefined ||
        (change.timesheet ?? change.timesheet_week ?? change.project)?.version === version),
  );
}

/** What a copy holds that was made of these changes: by `kind id`, what was said last. */
export function copyOf(got: readonly Change[]): Map<string, Change> {
  const copy = new Map<string, Change>();
  for (const change of got) {
    const key = `${change.kind} ${change.id}`;
    if (change.op === 'delete') copy.delete(key);
    else copy.set(key, change);
  }
  return copy;
}

/** The values in a cursor. */
export function openCursor(cursor: string): unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString());
}

/** A cursor of these values. */
export function sealCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}
