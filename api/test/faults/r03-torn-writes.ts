import { readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReliabilityPromise } from '../../../scripts/src/test-faults/promise.ts';
import { verifyHistory } from '../../src/domain/verify-history.ts';
import { requireLatest } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { send } from '../contract/_send.ts';
import { copyFiles, damage } from './_copies.ts';
import { load, nextEntry } from './_load.ts';
import { setScene } from './_scene.ts';

const snapshots = 10;
const damagesEach = 30;
const batchSize = 10;

export const promise: ReliabilityPromise = {
  id: 'R3',
  title: 'a log that is torn or has a wrong bit gives the longest whole beginning of what was written',
  async run(trial) {
    const scene = await setScene(trial);
    const first = await scene.start();
    await scene.putProject(first.origin);
    first.program.child.kill('SIGTERM');
    // Its end brings the schema into the file: what is cut off is what came later.
    await first.program.ended;
    const api = await scene.start();
    const stop = new AbortController();
    const ledger = join(trial.folder, 'ledger');
    const loading = Promise.all([
      load(scene, { origin: () => api.origin, ledger, connections: 4, until: stop.signal }),
      sendBatches(api.origin, scene.authorize('batcher'), stop.signal),
    ]);
    const wrong: string[] = [];
    let opened = 0;
    let shortened = 0;
    const ends = new Set<string>();
    try {
      for (let snapshot = 1; snapshot <= snapshots; snapshot += 1) {
        await sleep(150 + Math.random() * 300);
        const whole = join(trial.folder, `whole-${snapshot}.db`);
        const shape = await copyFiles(api, scene.path, whole);
        const [file, log] = [readFileSync(whole), readFileSync(`${whole}-wal`)];
        const written = readWritten(whole);
        for (let turn = 0; turn < damagesEach; turn += 1) {
          const copy = join(trial.folder, 'damaged.db');
          for (const end of ['-shm', '.lock']) writeFileSync(`${copy}${end}`, '');
          writeFileSync(copy, file);
          writeFileSync(`${copy}-wal`, damage(log, shape));
          const found = await examine(copy, written);
          wrong.push(...found.wrong);
          opened += 1;
          ends.add(`${snapshot} ${found.last}`);
          if (found.last < written.last) shortened += 1;
        }
        trial.tell(`${opened} damaged copies opened, ${shortened} of them lost an end`);
      }
    } finally {
      stop.abort();
      await loading;
    }
    trial.equals('damaged copies opened by the API', opened, snapshots * damagesEach);
    trial.atLeast('of these, with an end cut off by the damage', shortened, opened / 2);
    trial.atLeast('different transactions they end with', ends.size, snapshots);
    trial.equals('what was wrong in them', wrong.slice(0, 5), []);
  },
};

async function sendBatches(origin: string, authorization: string, until: AbortSignal): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const headers = { authorization, 'content-type': 'application/json' };
  while (!until.aborted) {
    const items = Array.from({ length: batchSize }, () => ({ op: 'create', timesheet: nextEntry() }));
    const { status, text } = await send(
      origin,
      'POST',
      '/api/v1/timesheets/batch',
      headers,
      JSON.stringify({ mode: 'atomic', items }),
    );
    if (status !== 200) throw new Error(text);
    await sleep(20);
  }
  agent.destroy();
}

interface Written {
  /** How many entries each transaction wrote, by its number on the change clock. */
  entriesIn: Map<number, number>;
  /** The number of the last transaction. */
  last: number;
}

function readWritten(path: string): Written {
  const database = new DatabaseSync(path);
  try {
    const rows = database
      .prepare('select changed_in, count(*) as entries from timesheet group by changed_in')
      .all();
    const { n } = database.prepare('select n from change_clock').get() ?? {};
    return {
      entriesIn: new Map(rows.map((row) => [Number(row.changed_in), Number(row.entries)])),
      last: Number(n),
    };
  } finally {
    database.close();
  }
}

/** Opens a copy as the API does at its start, and says what is not as it was written. */
async function examine(path: string, whole: Written): Promise<{ wrong: string[]; last: number }> {
  const wrong: string[] = [];
  const store = openStore(`sqlite:${path}`);
  try {
    await requireLatest(store.db);
    const asOf = undefined;
    await verifyHistory(store.db, { asOf, onDamage: (found) => wrong.push(found) });
  } finally {
    await store.close();
  }
  const database = new DatabaseSync(path);
  const integrity = Object.values(database.prepare('pragma integrity_check').get() ?? {})[0];
  database.close();
  if (integrity !== 'ok') wrong.push(`integrity_check: ${integrity}`);
  const { entriesIn, last } = readWritten(path);
  for (const [number, entries] of whole.entriesIn) {
    const expected = number <= last ? entries : undefined;
    if (entriesIn.get(number) !== expected) {
      wrong.push(`transaction ${number} of ${last}: ${entriesIn.get(number)} entries, not ${expected}`);
    }
  }
  return { wrong, last };
}
