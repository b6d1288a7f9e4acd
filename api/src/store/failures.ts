import { Unavailable } from '../errors.ts';
import { Unanswered } from './postgres-eviction.ts';
import { LostGroup } from './unit-group.ts';

/** Thrown by our own code when what was read before a lock is no longer so: the transaction is run again. */
export class LostRace extends Error {}

/** True for a transaction that lost against another one and may simply be run again. */
export function isSerializationFailure(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (
    error instanceof LostRace ||
    code === '40001' ||
    code === '40P01' ||
    code === '23505' ||
    isSqliteUnique(error)
  );
}

/** True when PostgreSQL gave up waiting for another transaction's lock (`lock_timeout`). */
export function isLockTimeout(error: unknown): boolean {
  return (error as { code?: unknown }).code === '55P03';
}

/** True when another process has the SQLite file. */
export function isSqliteBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && (errcode & 0xff) === sqliteBusy;
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const sqliteBusy = 5;
const sqliteIoError = 10;
const sqliteFull = 13;
const retryAfterS = 2;

/** Turns a database that cannot serve now into `Unavailable`; any other error comes back as it is. */
export function asUnavailable(error: unknown): unknown {
  if ([LostRace, LostGroup, Unanswered].some((kind) => error instanceof kind)) return unavailable(error);
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  const busy =
    networkCodes.has(code ?? '') ||
    /^(08|53|57P0|25006|25P03|40|55P03|57014)/.test(code ?? '') ||
    /^(timeout exceeded when trying to connect|Connection terminated|Client .* is not queryable)/.test(
      message ?? '',
    ) ||
    (errcode !== undefined && [sqliteBusy, sqliteIoError, sqliteFull].includes(errcode & 0xff));
  return busy ? unavailable(error) : error;
}

function unavailable(cause: unknown): Unavailable {
  return new Unavailable('The database cannot take the request now.', retryAfterS, cause);
}

const sqliteUnique = 2067;
const sqlitePrimaryKey = 1555;

function isSqliteUnique(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode === sqliteUnique || errcode === sqlitePrimaryKey;
}
