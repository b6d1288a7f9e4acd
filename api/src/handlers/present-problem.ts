import type { components } from '@timesheets/sdk/schema';
import type { Refusal } from '../errors.ts';
import { problemKinds } from './problem-kinds.ts';

/** A refusal as the contract's `Problem`. */
export function presentProblem(
  refusal: Refusal,
  instance: string,
  requestId: string,
): components['schemas']['Problem'] {
  const { code, message, faults } = refusal;
  return {
    type: `/problems/${code}`,
    title: problemKinds[code].title,
    status: problemKinds[code].status,
    detail: message.slice(0, 4000),
    instance: instance.slice(0, 2048),
    code,
    errors: [...faults],
    request_id: requestId,
  };
}
