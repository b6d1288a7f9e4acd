import type { Fault, Problem, ProblemCode } from './contract.ts';
import { TimesheetsError } from './errors.ts';

/**
 * The API answered, and not with success. Decide by `code`, show `detail`, and quote `requestId` to the operator.
 * When the answer was not a problem of this API (a proxy's page, nothing at all), `problem` is undefined, `code` is
 * `unknown-problem`, and only `status` is certain.
 */
export class ApiError extends TimesheetsError {
  override readonly name = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  /** The problem's code; one that this release does not know yet is handed on as it came. */
  readonly code: ProblemCode | 'unknown-problem' | (string & Record<never, never>);
  /** The kind of problem in a few words. */
  readonly title: string;
  /** What is wrong this time, and what to do about it. */
  readonly detail: string;
  /** The single faults, each with a JSON Pointer (RFC 6901) to where it is. */
  readonly errors: readonly Fault[];
  /** Finds the request in the operator's log. */
  readonly requestId: string | undefined;
  /** In how many seconds the API asks to be called again. */
  readonly retryAfterS: number | undefined;
  /** The whole problem (RFC 9457), as far as the contract knows its members. */
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined, retryAfterS?: number) {
    const detail = problem?.detail ?? 'The answer does not say what went wrong.';
    super(`${status} ${problem?.code ?? 'unknown-problem'}: ${detail}`);
    this.status = status;
    this.code = problem?.code ?? 'unknown-problem';
    this.title = problem?.title ?? `HTTP ${status}`;
    this.detail = detail;
    this.errors = problem?.errors ?? [];
    this.requestId = problem?.request_id;
    this.retryAfterS = retryAfterS;
    this.problem = problem;
  }
}
