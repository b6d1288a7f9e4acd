import { createHash } from 'node:crypto';
import { parseSnapshot, printable } from '../store/chain-check.ts';
import { type EventRow, selectEvent } from '../store/chains.ts';
import type { Db } from '../store/open.ts';
import { type Kind, kinds, type Row } from './replay-kinds.ts';

/** What a person's history says is there: by id, the event that said so and a digest of the content. */
type Said = Map<string, { seq: number; digest: string }>;

/** Follows one person's history and compares where it ends with what is stored. */
export interface Replay {
  take(event: EventRow): void;
  /** What differs, for people to read: a line for each kind. Counts the rows it has read. */
  compare(db: Db, userId: string): Promise<{ differences: string[]; rows: number }>;
}

export function createReplay(): Replay {
  const saidOf = new Map<Kind, Said>(kinds.map((kind) => [kind, new Map()]));
  return {
    take(event) {
      const kind = kinds.find(({ actions }) => event.action.startsWith(actions));
      const said = kind && saidOf.get(kind);
      if (!said) return;
      const after = parseSnapshot(event.after);
      if (after === null) said.delete(event.object_id);
      else said.set(event.object_id, { seq: event.seq, digest: digestOf(kind, after) });
    },
    async compare(db, userId) {
      const differences: string[] = [];
      let rows = 0;
      for (const [kind, said] of saidOf) {
        const compared = await compareKind(db, userId, kind, said);
        rows += compared.rows;
        if (compared.difference !== undefined) differences.push(compared.difference);
      }
      return { differences, rows };
    },
  };
}

async function compareKind(db: Db, userId: string, kind: Kind, said: Said) {
  let rows = 0;
  let differing = 0;
  let first: string | undefined;
  for await (const stored of kind.read(db, userId)) {
    rows += 1;
    const row = stored as Row;
    const key = String(kind.key(row));
    const saidOfRow = said.get(key);
    said.delete(key);
    const digest = digestOf(kind, row);
    const expected = saidOfRow?.digest ?? (kind.untouched && digestOf(kind, kind.untouched));
    if (digest === expected) continue;
    differing += 1;
    first ??= await describe(db, userId, kind, row, saidOfRow?.seq);
  }
  for (const [key, { seq }] of said) {
    differing += 1;
    first ??= `${kind.names[0]} ${printable(key)} is gone, though event ${seq} says it is there`;
  }
  const counted =
    differing === 1
      ? `1 ${kind.names[0]} differs from its`
      : `${differing} ${kind.names[1]} differ from their`;
  return { rows, difference: first && `${counted} history; the first: ${first}` };
}

async function describe(
  db: Db,
  userId: string,
  kind: Kind,
  row: Row,
  seq: number | undefined,
): Promise<string> {
  const name = `${kind.names[0]} ${printable(String(kind.key(row)))}`;
  const event = seq === undefined ? undefined : await selectEvent(db, userId, seq);
  const said = event ? parseSnapshot(event.after) : kind.untouched;
  if (!said) return `${name} has no history`;
  const source = event ? `event ${seq} says` : 'without history it is';
  const faults = kind.columns
    .filter((column) => (said[column] ?? null) !== row[column])
    .map((column) => `${column} is ${show(row[column])}, ${source} ${show(said[column])}`);
  return `${name}: ${faults.join('; ')}`;
}

const maxShown = 80;

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return printable(text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
}

function digestOf({ columns }: Kind, row: Row): string {
  const content = JSON.stringify(columns.map((column) => row[column] ?? null));
  return createHash('sha256').update(content).digest('base64');
}
