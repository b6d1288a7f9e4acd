import type { TimesheetWeek } from '@timesheets/sdk';
import { isPending, type Save, type SaveState } from './save-state.ts';
import { begin, drop, loseSight, nextSave, rebase, refuse, take } from './save-steps.ts';
import { judge } from './save-verdict.ts';

interface SaveQueueOptions {
  state: SaveState;
  /** Saves and answers the week as it is then. */
  send: (save: Save) => Promise<TimesheetWeek>;
  /** The week as it is now. */
  read: () => Promise<TimesheetWeek>;
  createKey: () => string;
  onChange: (state: SaveState) => void;
  /** How long what was typed may wait for more. */
  delayMs?: number;
  /** How long to wait before the first repetition; doubled with each one after it. */
  retryMs?: number;
}

/** Saves what is typed by itself: one request at a time, and what is typed meanwhile with the next. */
export interface SaveQueue {
  state: () => SaveState;
  /** Changes what is typed; it is saved in a moment. */
  change: (step: (state: SaveState) => SaveState) => void;
  /** Saves now, and resolves when nothing more can be done for now. */
  flush: () => Promise<void>;
  /** Does something else to the week when nothing is on its way, and goes on from its answer. */
  exclusively: (task: (state: SaveState) => Promise<TimesheetWeek>) => Promise<void>;
  /** Takes over a newer answer of the week that came by another way. */
  receive: (week: TimesheetWeek) => void;
  /** Stops everything, for good. */
  close: () => void;
}

const LONGEST_RETRY_MS = 30_000;
/** So often in a row somebody else may be faster before it is taken for trouble. */
const STALE_LIMIT = 5;

export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const { send, read, createKey, onChange, delayMs = 400, retryMs = 1000 } = options;
  let state = options.state;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stales = 0;
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();

  const put = (next: SaveState) => {
    if (isClosed || next === state) return;
    state = next;
    onChange(state);
  };
  /** One after the other, whatever became of the one before. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const wait = (ms: number) => {
    if (isClosed) return;
    timer ??= setTimeout(() => void flush(), ms);
  };
  const waitLonger = (retryAfterMs: number) => {
    stop();
    wait(retryAfterMs + Math.min(LONGEST_RETRY_MS, retryMs * 2 ** failures++));
  };

  /** One request; whether there may be more to do at once. */
  const saveOnce = async (save: Save): Promise<boolean> => {
    put(begin(state, save));
    try {
      const week = await send(save);
      // Read now, not before the answer: somebody was typing meanwhile.
      put(take(state, week));
      failures = stales = 0;
      return true;
    } catch (error) {
      const verdict = judge(error, save);
      switch (verdict.kind) {
        case 'unknown':
          put(loseSight(state, error));
          waitLonger(verdict.retryAfterMs);
          return false;
        case 'hopeless':
          put(drop(state, error));
          return false;
        case 'refused':
          put(refuse(state, verdict.refusals));
          return verdict.isMoved ? readAgain() : true;
        case 'stale':
          put(drop(state));
          return readAgain(error);
      }
    }
  };
  const readAgain = async (stale?: unknown): Promise<boolean> => {
    try {
      const week = await read();
      put(rebase(state, week));
    } catch (error) {
      put(drop(state, error));
      waitLonger(0);
      return false;
    }
    if (stale === undefined || ++stales < STALE_LIMIT) return true;
    put(drop(state, stale));
    stales = 0;
    waitLonger(0);
    return false;
  };
  const saveAll = async () => {
    stop();
    let goesOn = true;
    while (goesOn && !isClosed) {
      const save = nextSave(state, createKey);
      goesOn = save !== undefined && (await saveOnce(save));
    }
  };
  const flush = () => inTurn(saveAll);

  return {
    state: () => state,
    change(step) {
      put(step(state));
      if (isPending(state)) wait(delayMs);
    },
    flush,
    exclusively: (task) =>
      inTurn(async () => {
        const week = await task(state);
        put(rebase(state, week));
        if (isPending(state)) wait(delayMs);
      }),
    receive(week) {
      // What is on its way decides first; its answer is newer still, or the next save finds out.
      if (state.sending || week === state.grid.week || week.version < state.grid.week.version) return;
      put(rebase(state, week));
      if (isPending(state)) wait(delayMs);
    },
    close() {
      isClosed = true;
      stop();
    },
  };
}
