import { Worker } from 'node:worker_threads';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';

export interface Question {
  id: number;
  sql: string;
  parameters: readonly unknown[];
}

export type Answer =
  | { id: number; rows: object[] }
  | { id: number; failure: { message: string; code: string | undefined; errcode: number | undefined } };

/**
 * Reads a SQLite file in a thread of its own, for statements that look at much: the event loop does not wait for them.
 * The thread is started by the first one. Each statement sees what was committed before it; there are no transactions.
 */
export class WideReadDriver implements Driver {
  readonly #workerData: object;
  readonly #waiting = new Map<number, PromiseWithResolvers<object[]>>();
  readonly #connection: DatabaseConnection = {
    executeQuery: (query) => this.#ask(query),
    streamQuery: () => noTransactions(),
  };
  #worker: Worker | undefined;
  #asked = 0;

  constructor(path: string, timeoutMs: number) {
    this.#workerData = { path, timeoutMs };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    noTransactions();
  }

  async commitTransaction(): Promise<void> {
    noTransactions();
  }

  async rollbackTransaction(): Promise<void> {
    noTransactions();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #ask<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    this.#worker ??= this.#start();
    this.#asked += 1;
    const answered = Promise.withResolvers<object[]>();
    this.#waiting.set(this.#asked, answered);
    this.#worker.postMessage({ id: this.#asked, sql, parameters } satisfies Question);
    return { rows: (await answered.promise) as Row[] };
  }

  #start(): Worker {
    const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: this.#workerData,
    });
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    worker.on('message', (answer: Answer) => {
      const asked = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('rows' in answer) asked?.resolve(answer.rows);
      else asked?.reject(Object.assign(new Error(answer.failure.message), answer.failure));
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the thread that reads the database has ended')));
    return worker;
  }

  /** The next one who asks gets another thread. */
  #lose(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function noTransactions(): never {
  throw new Error('Wide reads are single statements: use read or stream for what belongs together.');
}
