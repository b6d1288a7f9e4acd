import {
  ApiError,
  NetworkError,
  type ProblemCode,
  type TimesheetWeek,
  type WeekGridCell,
} from '@timesheets/sdk';
import type { Save } from '../../../src/features/week/editor/save-state.ts';
import { weekWith } from './_week.ts';

/** What happens to a request on its way. */
export type Fate = 'fine' | 'lost' | 'answer lost' | 'broken' | 'overtaken' | 'full';

/** Keeps a week as the contract says, with a bad line in front of it. */
export function createServer(fates: readonly Fate[]) {
  const cells = new Map<string, WeekGridCell>();
  const answers = new Map<string, { body: string; week: TimesheetWeek }>();
  const left = [...fates];
  const requests: Save[] = [];
  let version = 1;
  let running = 0;
  let mostRunning = 0;

  const week = () =>
    weekWith(
      [...cells.values()].map((cell) => ({ ...cell, note: cell.note ?? '' })),
      { version },
    );
  const store = (changes: readonly WeekGridCell[]) => {
    for (const change of changes) {
      const key = `${change.project_id} ${change.date}`;
      const note = change.note ?? cells.get(key)?.note ?? '';
      if (change.minutes === 0) cells.delete(key);
      else cells.set(key, { ...change, note });
    }
    version += 1;
  };
  const answer = (save: Save, fate: Fate): TimesheetWeek => {
    const body = JSON.stringify(save.cells);
    const known = answers.get(save.idempotencyKey);
    if (known && known.body !== body) throw problem(422, 'idempotency-key-reused');
    if (known) return known.week;
    if (fate === 'full' && save.cells.length > 1) {
      throw problem(409, 'day-full', [
        { pointer: '/cells/0/minutes', code: 'day-full', detail: 'must be less' },
      ]);
    }
    if (save.version !== version) throw problem(412, 'version-mismatch');
    store(save.cells);
    answers.set(save.idempotencyKey, { body, week: week() });
    return week();
  };

  return {
    requests,
    /** Somebody else, or another tab, changes the week. */
    store,
    week,
    mostRunning: () => mostRunning,
    read: async () => week(),
    async send(save: Save): Promise<TimesheetWeek> {
      requests.push(save);
      mostRunning = Math.max(mostRunning, ++running);
      const fate = left.shift() ?? 'fine';
      try {
        await new Promise((resolve) => setImmediate(resolve));
        if (fate === 'lost') throw new NetworkError(new Error('lost'));
        if (fate === 'broken') throw problem(503, 'unavailable');
        if (fate === 'overtaken') store([{ project_id: 'theirs', date: '2026-11-16', minutes: version }]);
        const taken = answer(save, fate);
        if (fate === 'answer lost') throw new NetworkError(new Error('lost'));
        return taken;
      } finally {
        running -= 1;
      }
    },
  };
}

export function problem(
  status: number,
  code: ProblemCode,
  errors: { pointer: string; code: string; detail: string }[] = [],
): ApiError {
  return new ApiError(status, {
    type: `/problems/${code}`,
    title: code,
    status,
    detail: code,
    instance: '/',
    code,
    errors,
    request_id: 'r-1',
  });
}
