import type { Context } from 'koa';
import type { Operation } from '../contract/operations.ts';
import { faultsOf } from './faults.ts';
import type { Compile } from './validate.ts';

interface Answer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body: unknown;
}

/** Writes a handler's answer. Nothing of it may be kept by anybody, unless the handler says otherwise. */
export function respond(ctx: Context, answer: Answer): void {
  ctx.status = answer.status;
  ctx.set('Cache-Control', 'no-store');
  ctx.set({ ...answer.headers });
  if (answer.body === undefined) {
    ctx.body = null;
    ctx.status = answer.status;
    return;
  }
  ctx.body = JSON.stringify(answer.body);
  ctx.type = 'application/json';
}

/** For tests: throws when an answer is not one that the contract declares for the operation. */
export function createAnswerCheck(operation: Operation, compile: Compile): (answer: Answer) => void {
  const validators = Object.entries(operation.responses).map(([status, content]) => {
    const [schemaRef] = Object.values(content);
    return [Number(status), schemaRef === undefined ? undefined : compile(schemaRef)] as const;
  });
  const byStatus = new Map(validators);
  return function checkAnswer({ status, body }) {
    if (!byStatus.has(status))
      throw new Error(`${operation.id} answers ${status}, which the contract does not declare`);
    const validate = byStatus.get(status);
    if (validate && !validate(JSON.parse(JSON.stringify(body)))) {
      throw new Error(`${operation.id} ${status} does not fit: ${JSON.stringify(faultsOf(validate, ''))}`);
    }
  };
}
