import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { breathe } from './breathe.ts';
import { isSqliteBusy } from './failures.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { Turns } from './turns.ts';
import { UnitGroup } from './unit-group.ts';

/** How long a unit waits for another process that writes to the file, counted from when it was asked for. */
const maxBusyMs = 2000;
const retryBusyMs = 10;

/**
 * The one writer of a SQLite file. Transactions run one after the other, each in a savepoint of its own, and those that
 * arrive together share a physical transaction: one sync to disk for all of them. None is told that it is done before
 * the COMMIT that holds it has succeeded; when that fails, all of them fail with `LostGroup`. A transaction that is
 * rolled back hears of it no earlier either: what it refused for may have been the work of one of the others.
 *
 * It never waits on the event loop: while another process has the file, it asks again every 10 ms.
 */
export class GroupCommitDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: SqliteConnection;
  readonly #onClose: () => void;
  readonly #turns = new Turns();
  #group: UnitGroup | undefined;

  constructor(database: DatabaseSync, onClose: () => void) {
    this.#database = database;
    this.#connection = new SqliteConnection(database);
    this.#onClose = onClose;
  }

  async init(): Promise<void> {}

  /** Answers when it is this one's turn. */
  async acquireConnection(): Promise<Unit> {
    const deadline = performance.now() + maxBusyMs;
    await this.#turns.take();
    return new Unit(this.#database, this.#connection, (query) => this.#runAlone(query, deadline), deadline);
  }

  async beginTransaction(unit: Unit): Promise<void> {
    if (!this.#group) {
      await this.#whileBusy(unit.deadline, () => this.#execute('begin immediate'));
      this.#group = new UnitGroup();
    }
    this.#execute('savepoint unit');
    this.#group.add();
    unit.group = this.#group;
  }

  async commitTransaction(unit: Unit): Promise<void> {
    const { group } = unit;
    unit.requireWhole();
    this.#execute('release unit');
    this.#end(unit);
    await group?.settled;
  }

  async rollbackTransaction(unit: Unit): Promise<void> {
    const { group } = unit;
    // Its commit has failed: nothing is left of it.
    if (!group) return;
    try {
      unit.requireWhole();
      this.#execute('rollback to unit');
      this.#execute('release unit');
    } catch (error) {
      this.#lose(error);
    }
    this.#end(unit);
    await group.settled;
  }

  async releaseConnection(unit: Unit): Promise<void> {
    if (!unit.hasEnded) this.#end(unit);
  }

  async destroy(): Promise<void> {
    await this.#turns.take();
    this.#commit();
    if (this.#database.isOpen) this.#database.close();
    this.#onClose();
    // Whoever comes too late is told by SQLite.
    this.#turns.pass();
  }

  /** Ends a turn. The commit is left to whoever comes next, unless nobody does while the event loop turns once. */
  #end(unit: Unit): void {
    unit.group = undefined;
    unit.hasEnded = true;
    if (this.#group?.isFull) this.#commit();
    else if (this.#group) setImmediate(() => this.#turns.taken || this.#commit());
    this.#turns.pass();
  }

  #commit(): void {
    const group = this.#group;
    if (!group) return;
    try {
      this.#execute('commit');
    } catch (error) {
      this.#lose(error);
      return;
    }
    this.#group = undefined;
    group.succeed();
  }

  /** Gives up everything since the last commit. SQLite has done so already when the disk was full. */
  #lose(cause: unknown): void {
    this.#group?.fail(cause);
    this.#group = undefined;
    if (this.#database.isTransaction) this.#execute('rollback');
  }

  /** A statement outside a transaction is one of its own. */
  async #runAlone<Row>(query: CompiledQuery, deadline: number): Promise<QueryResult<Row>> {
    this.#commit();
    return this.#whileBusy(deadline, () => this.#connection.run<Row>(query));
  }

  async #whileBusy<Result>(deadline: number, work: () => Result): Promise<Result> {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!isSqliteBusy(error) || performance.now() >= deadline) throw error;
      }
      await sleep(retryBusyMs);
    }
  }

  #execute(sql: string): void {
    this.#connection.run({ sql, parameters: [] });
  }
}

/** A turn at the file: one transaction, or single statements. */
class Unit implements DatabaseConnection {
  /** Until when it may wait for another process. */
  readonly deadline: number;
  /** The transaction it is in. */
  group: UnitGroup | undefined;
  hasEnded = false;
  readonly #database: DatabaseSync;
  readonly #connection: SqliteConnection;
  readonly #runAlone: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>;
  #brokenBy: unknown;

  constructor(
    database: DatabaseSync,
    connection: SqliteConnection,
    runAlone: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>,
    deadline: number,
  ) {
    this.#database = database;
    this.#connection = connection;
    this.#runAlone = runAlone;
    this.deadline = deadline;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.group) return this.#runAlone(query);
    this.requireWhole();
    try {
      const result = this.#connection.run<Row>(query);
      await breathe();
      return result;
    } catch (error) {
      // A full disk takes the whole transaction with it: what came next would be stored alone.
      if (!this.#database.isTransaction) this.#brokenBy = error;
      throw error;
    }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery();
  }

  /** Throws what took the transaction away beneath it. */
  requireWhole(): void {
    if (this.#brokenBy !== undefined) throw this.#brokenBy;
  }
}
