import { type Contract, resolve } from '../../src/contract/load.ts';
import type { Operation } from '../../src/contract/operations.ts';
import { problemKinds } from '../../src/handlers/problem-kinds.ts';
import { createCompiler } from '../../src/http/validate.ts';
import type { Sent } from '../contract/_send.ts';
import type { ReadyRequest } from './_requests.ts';

/** Says what of an answer does not fit the contract; nothing when all of it does. */
export function createAnswerJudge(contract: Contract) {
  const compile = createCompiler(contract);
  const isProblem = compile('#/components/schemas/Problem');

  return function faultsOf(operation: Operation, request: ReadyRequest, answer: Sent): string[] {
    const { status, headers, text, body } = answer;
    const mediaType = headers['content-type']?.split(';')[0] ?? '';
    const described = describedAnswer(contract, operation, status);
    const faults: string[] = [];
    const want = (fits: boolean, fault: string) => {
      if (!fits) faults.push(fault);
    };
    want(status < 500 || status === 503, `status ${status}`);
    want(!request.isOfOperation || described !== undefined, `${status} is not declared`);
    want(headers['x-request-id'] !== undefined, 'no X-Request-Id');
    want(headers['x-content-type-options'] === 'nosniff', 'no nosniff');
    want(headers['cache-control'] !== undefined, 'no Cache-Control');
    if (status === 401) want(/^Bearer realm=/.test(headers['www-authenticate'] ?? ''), 'no challenge');
    if (status === 405) want(headers.allow !== undefined, 'no Allow');
    if (status === 429 || status === 503) want(Number(headers['retry-after']) >= 1, 'no Retry-After');
    if (status >= 400) {
      want(mediaType === 'application/problem+json', `a refusal in ${mediaType}`);
      want(isProblem(body), `a problem that is none: ${JSON.stringify(isProblem.errors)}`);
      const { code, status: said } = body as { code: keyof typeof problemKinds; status?: number };
      want(said === status && problemKinds[code]?.status === status, `${code} with ${status}`);
      return faults;
    }
    for (const name of Object.keys(described?.headers ?? {})) {
      if (name === 'Idempotency-Replayed') continue;
      want(headers[name.toLowerCase()] !== undefined, `no ${name}`);
    }
    const content = described?.content ?? {};
    const none = Object.keys(content).length === 0;
    want(none ? text === '' : mediaType in content, `${status} in ${mediaType || 'nothing'}`);
    if (!none && mediaType === 'application/json') {
      const validate = compile(operation.responses[status]?.[mediaType] ?? '');
      want(validate(body), `an answer that does not fit: ${JSON.stringify(validate.errors)}`);
    }
    return faults;
  };
}

/** Where an operation's answer of that status is described. */
function describedAnswer(contract: Contract, operation: Operation, status: number) {
  const item = contract.paths[operation.path]?.[operation.method] as { responses: Record<string, unknown> };
  const reference = item.responses[status];
  return reference === undefined
    ? undefined
    : resolve<{ headers?: Record<string, unknown>; content?: Record<string, unknown> }>(contract, reference);
}
