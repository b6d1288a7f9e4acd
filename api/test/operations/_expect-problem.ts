import type { Problem, ProblemCode } from '@timesheets/sdk';
import type { ExecutionContext } from 'ava';
import { read } from '../_api.ts';

/** Asserts that the answer is this problem, naming exactly these faults where they are given; answers it. */
export async function expectProblem(
  t: ExecutionContext,
  response: Response,
  status: number,
  code: ProblemCode,
  pointers?: readonly string[],
): Promise<Problem> {
  const text = await response.clone().text();
  t.is(response.status, status, text);
  t.is(response.headers.get('content-type'), 'application/problem+json');
  const problem = await read<Problem>(response);
  t.is(problem.code, code, text);
  if (pointers) {
    t.deepEqual(new Set(problem.errors.map(({ pointer }) => pointer)), new Set(pointers));
  }
  return problem;
}
