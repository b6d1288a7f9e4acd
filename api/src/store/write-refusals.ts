import { sql } from 'kysely';
import type { Transaction } from './open.ts';

/** Remembers whether the database has refused to write at all: a full or failing disk, a server that only reads. */
export interface WriteRefusals {
  /** Takes what a write ended with, `undefined` when it was stored. */
  saw(error: unknown): void;
  /** Whether the last write was refused, so that nobody knows whether the next one would be. */
  readonly isLasting: boolean;
}

export function watchRefusals(): WriteRefusals {
  let isLasting = false;
  return {
    saw(error) {
      if (error === undefined) isLasting = false;
      else if (isRefusalToWrite(error)) isLasting = true;
    },
    get isLasting() {
      return isLasting;
    },
  };
}

/** Writes a row as it is: enough to learn whether the database takes writes. */
export async function writeNothingNew(trx: Transaction): Promise<void> {
  await sql`update settings set id = id`.execute(trx);
}

const sqliteReadOnly = 8;
const sqliteIoError = 10;
const sqliteFull = 13;
/** PostgreSQL's: insufficient resources, a transaction that may only read, an error of the file system. */
const postgresRefusals = /^(53|25006$|58)/;

function isRefusalToWrite(error: unknown): boolean {
  const { code, errcode, cause } = error as { code?: unknown; errcode?: unknown; cause?: unknown };
  if (typeof errcode === 'number' && [sqliteReadOnly, sqliteIoError, sqliteFull].includes(errcode & 0xff))
    return true;
  if (typeof code === 'string' && postgresRefusals.test(code)) return true;
  return cause !== undefined && isRefusalToWrite(cause);
}
