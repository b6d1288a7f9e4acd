import {
  ApiError,
  NetworkError,
  TimeoutError,
  TimesheetsError,
  UnexpectedAnswerError,
} from '@timesheets/sdk';
import { type CellKey, keyOf } from './place.ts';
import type { Refusal, Save } from './save-state.ts';

/** What a failed save means. */
export type Verdict =
  /** Nothing was stored because of these cells; `isMoved` when the week is not as it was seen. */
  | { kind: 'refused'; refusals: ReadonlyMap<CellKey, Refusal>; isMoved: boolean }
  /** Nothing was stored: somebody else changed the week. */
  | { kind: 'stale' }
  /** It may have been stored or not. The same request tells, in a while. */
  | { kind: 'unknown'; retryAfterMs: number }
  /** Nothing was stored, and trying again by itself makes no sense. */
  | { kind: 'hopeless' };

const MOVED = new Set(['week-locked', 'period-closed', 'project-closed', 'cell-ambiguous']);

export function judge(error: unknown, { cells }: Pick<Save, 'cells'>): Verdict {
  if (!(error instanceof ApiError)) return isOurFault(error) ? { kind: 'hopeless' } : unknown();
  if (error.status === 412) return { kind: 'stale' };
  if (error.status === 400 || error.status === 409) {
    if (error.code === 'idempotency-key-in-progress') return unknown(error.retryAfterS);
    const refusals = refusalsOf(error, cells);
    const isMoved = [...refusals.values()].some(({ code }) => MOVED.has(code));
    return refusals.size > 0 ? { kind: 'refused', refusals, isMoved } : { kind: 'hopeless' };
  }
  return error.status >= 500 || error.status === 429 || error.status === 408
    ? unknown(error.retryAfterS)
    : { kind: 'hopeless' };
}

/** The refused cells by the pointers of the problem, `/cells/{index}/…`. */
function refusalsOf({ code, errors }: ApiError, cells: Save['cells']): Map<CellKey, Refusal> {
  const refusals = new Map<CellKey, Refusal>();
  for (const fault of errors) {
    const [, index] = /^\/cells\/(\d+)(?:\/|$)/.exec(fault.pointer) ?? [];
    const cell = index === undefined ? undefined : cells[Number(index)];
    if (!cell || refusals.has(keyOf(cell))) continue;
    refusals.set(keyOf(cell), {
      code: code === 'invalid-request' ? code : fault.code,
      detail: fault.detail,
    });
  }
  return refusals;
}

/** A mistake in this application rather than on the way; anything that is not the SDK's is a sign-in that does not answer. */
function isOurFault(error: unknown): boolean {
  const isOnTheWay =
    error instanceof NetworkError || error instanceof TimeoutError || error instanceof UnexpectedAnswerError;
  return error instanceof TimesheetsError && !isOnTheWay;
}

function unknown(retryAfterS = 0): Verdict {
  return { kind: 'unknown', retryAfterMs: retryAfterS * 1000 };
}
