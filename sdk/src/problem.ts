import { ApiError } from './api-error.ts';
import { isJson, readText } from './body.ts';
import type { Fault, Problem } from './contract.ts';
import type { Redact } from './redact.ts';
import { parseRetryAfter } from './retry-after.ts';

const LONGEST_PROBLEM_BYTES = 64 * 1024;

/** The error that an answer without success stands for, whatever its body is. */
export async function readApiError(response: Response, redact: Redact): Promise<ApiError> {
  // A body that breaks off is no news: the status has come, and it is the answer.
  const text = await readText(response, LONGEST_PROBLEM_BYTES).catch(() => undefined);
  const problem = text !== undefined && isJson(response) ? parseProblem(redact(text)) : undefined;
  return new ApiError(
    response.status,
    problem,
    parseRetryAfter(response.headers.get('retry-after'), Date.now()),
  );
}

/** A problem of this API, without members that the contract does not know (RFC 9457, section 3.2). */
function parseProblem(text: string): Problem | undefined {
  const members = parseObject(text);
  if (typeof members?.code !== 'string') return undefined;
  return {
    type: asText(members.type, 'about:blank'),
    title: asText(members.title, members.code),
    status: typeof members.status === 'number' ? members.status : 0,
    detail: asText(members.detail, ''),
    instance: asText(members.instance, ''),
    code: members.code as Problem['code'],
    errors: Array.isArray(members.errors) ? members.errors.filter(isFault) : [],
    request_id: asText(members.request_id, ''),
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function asText(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function isFault(value: Partial<Fault> | null): value is Fault {
  return (
    typeof value?.pointer === 'string' && typeof value.code === 'string' && typeof value.detail === 'string'
  );
}
