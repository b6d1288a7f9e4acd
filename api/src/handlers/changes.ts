import type { components } from '@timesheets/sdk/schema';
import { lockedReason } from '../domain/locks.ts';
import { Refusal } from '../errors.ts';
import {
  type ChangedKey,
  type ChangedKind,
  type ChangedRows,
  selectChangedKeys,
  selectChangedRows,
  selectVisibleThrough,
} from '../store/changes.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { invalidCursor, readCursor, uuidPlace, writeCursor } from './cursors.ts';
import type { Parts } from './parts.ts';
import { presentProject, presentTimesheet } from './present.ts';
import { presentWeekState } from './present-week.ts';
import { readFor } from './read-for.ts';
import type { Handlers } from './types.ts';
import { readWhose } from './whose.ts';

type Change = components['schemas']['Change'];

const rememberedDays = 400;

/** How long the feed remembers that an entry was deleted. */
export const tombstoneLifeMs = rememberedDays * 24 * 60 * 60 * 1000;

/** What has changed, for clients that keep a copy. */
export function changeHandlers(parts: Parts): Pick<Handlers, 'listChanges'> {
  return {
    async listChanges(input) {
      const { limit, cursor, ...question } = input.query;
      const nowMs = parts.now().getTime();
      const { actor, conditions } = input;
      const filter = readWhose(parts, { actor, query: { user_id: question.user_id }, conditions });
      const after = readPosition(cursor, question, nowMs);
      return readFor(
        parts.store,
        filter,
      )(async (db) => {
        const { dialect } = parts.store;
        // A place that this database has not reached was given out before a backup of it was restored.
        if (after && after.changed_in > (await selectVisibleThrough(db, dialect))) throw expired();
        const found = await selectChangedKeys(db, dialect, filter, after, limit + 1);
        const keys = found.slice(0, limit);
        const rows = await selectChangedRows(db, keys);
        const closedThrough = await selectClosedThrough(db);
        const last = keys.at(-1) ?? after;
        return {
          status: 200,
          body: {
            items: keys.flatMap((key) => presentChange(key, rows, closedThrough)),
            next_cursor: writePosition(last, question, nowMs),
            has_more: found.length > limit,
          },
        };
      });
    },
  };
}

const nowhere = '-';
const kinds = [
  'project',
  'timesheet',
  'timesheet_week',
  'tombstone',
] as const satisfies readonly ChangedKind[];
// The longest is a user id with its week.
const idPlace = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,264}$/u;
const instantMs = /^[1-9][0-9]{0,14}$/;
const feedPlace = [instantMs, /^(-|[0-9]{1,16})$/, new RegExp(`^(-|${kinds.join('|')})$`), idPlace];

/** A cursor holds when it was given out and the place of the last change before it. */
function writePosition(last: ChangedKey | undefined, question: unknown, nowMs: number): string {
  const place = last ? [String(last.changed_in), last.kind, last.id] : [nowhere, nowhere, nowhere];
  return writeCursor(question, [String(nowMs), ...place]);
}

function readPosition(cursor: string | undefined, question: unknown, nowMs: number): ChangedKey | undefined {
  const position = readCursor(cursor, question, feedPlace);
  if (!position) return undefined;
  const [givenOutAtMs, changedIn = '', kind, id = ''] = position;
  if (nowMs - Number(givenOutAtMs) > tombstoneLifeMs) throw expired();
  if (changedIn === nowhere) return undefined;
  if ((kind === 'timesheet' || kind === 'tombstone') && !uuidPlace.test(id)) throw invalidCursor();
  return { changed_in: Number(changedIn), kind: kind as ChangedKind, id };
}

function expired(): Refusal {
  return new Refusal(
    'cursor-expired',
    `The feed does not reach back to this cursor: it remembers deletions for ${rememberedDays} days. Drop what you have and begin without a cursor.`,
    [{ pointer: '/query/cursor', code: 'cursor-expired', detail: 'is too old' }],
  );
}

/** Nothing for what has gone since the keys were read: its tombstone comes later in the feed. */
function presentChange(
  { kind, id }: ChangedKey,
  { timesheets, weeks, projects }: ChangedRows,
  closedThrough: string | null,
): Change[] {
  if (kind === 'tombstone') return [{ kind: 'timesheet', op: 'delete', id }];
  if (kind === 'project') {
    const row = projects.get(id);
    return row ? [{ kind, op: 'upsert', id, project: presentProject(row) }] : [];
  }
  if (kind === 'timesheet_week') {
    const row = weeks.get(id);
    return row ? [{ kind, op: 'upsert', id, timesheet_week: presentWeekState(row) }] : [];
  }
  const row = timesheets.get(id);
  if (!row) return [];
  const locked_reason = lockedReason(row.status, row.date, closedThrough);
  return [{ kind, op: 'upsert', id, timesheet: presentTimesheet({ ...row, locked_reason }) }];
}
