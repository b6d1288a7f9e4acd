import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { SqliteConnection } from './sqlite-connection.ts';
import type { Answer, Question } from './sqlite-wide-reader.ts';

/** Runs in a thread of its own: answers queries on a file, one after the other. */

const { path, timeoutMs } = workerData as { path: string; timeoutMs: number };
const connection = new SqliteConnection(new DatabaseSync(path, { readOnly: true, timeout: timeoutMs }));

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)));

function answer({ id, sql, parameters }: Question): Answer {
  try {
    return { id, rows: connection.run<object>({ sql, parameters }).rows };
  } catch (error) {
    // A thread cannot hand on what makes an error an error of SQLite.
    const { message, code, errcode } = error as Error & { code?: string; errcode?: number };
    return { id, failure: { message, code, errcode } };
  }
}
