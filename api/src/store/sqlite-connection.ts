import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { breathe } from './breathe.ts';

/** Statements kept ready: more than the API has, but for those whose length depends on a request. */
const maxStatements = 500;

interface Ready {
  statement: StatementSync;
  /** Of the rows that it answers; none for a statement that answers no rows. */
  names: readonly string[];
}

/** node:sqlite as Kysely speaks to it. It is synchronous, so it lets other requests have their turn in between. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #ready = new Map<string, Ready>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = this.run<Row>(query);
    await breathe();
    return result;
  }

  /** The same at once. */
  run<Row>({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): QueryResult<Row> {
    const { statement, names } = this.#prepare(sql);
    const values = bindable(parameters);
    if (names.length > 0) {
      const rows = statement.all(...values) as unknown as unknown[][];
      return { rows: rows.map((row) => toObject(names, row)) as Row[] };
    }
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  // biome-ignore lint/correctness/useYield: there is nothing to give
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Rows of SQLite are read in pages: an open statement would hold on to its snapshot.');
  }

  #prepare(sql: string): Ready {
    const present = this.#ready.get(sql);
    if (present) return present;
    const statement = this.#database.prepare(sql);
    const ready = { statement, names: statement.columns().map(({ name }) => name) };
    statement.setReturnArrays(true);
    if (this.#ready.size >= maxStatements) this.#ready.clear();
    this.#ready.set(sql, ready);
    return ready;
  }
}

/**
 * node:sqlite's own objects have no prototype, which makes every later use of them slow: reading, showing and writing 20
 * entries took 254 µs with them and 122 µs so.
 */
function toObject(names: readonly string[], values: readonly unknown[]): object {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index += 1) row[names[index] as string] = values[index];
  return row;
}

/** node:sqlite takes a first `Date` for a bag of named parameters and stores NULL without a word. */
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  for (const value of parameters) {
    const fits =
      value === null || ['string', 'number', 'bigint'].includes(typeof value) || value instanceof Uint8Array;
    if (!fits) throw new TypeError(`SQLite cannot store a ${typeof value}: pass text or a number`);
  }
  return parameters as SQLInputValue[];
}
