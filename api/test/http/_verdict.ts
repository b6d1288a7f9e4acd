import type { ExecutionContext } from 'ava';
import type { RawAnswer } from './_raw.ts';
import type { Outcome } from './corpus/_row.ts';

/** What an answer is by its status, challenge and body; a text that says what is wrong with it otherwise. */
export function verdictOf({ status, headers, body }: RawAnswer, scope: string): Outcome | string {
  const challenge = headers.get('www-authenticate');
  const wants = (title: string, error: string | undefined, needed?: string): string | undefined => {
    const attributes = [
      'realm="timesheets"',
      ...(error ? [`error="${error}"`] : []),
      ...(needed ? [`scope="${needed}"`] : []),
    ];
    const pattern = new RegExp(
      `^Bearer ${attributes.join(', ')}, resource_metadata="http://localhost:8080/[^"]+"$`,
    );
    if (!pattern.test(challenge ?? '')) return `the challenge ${challenge}`;
    if (headers.get('content-type') !== 'application/problem+json') return 'no problem+json';
    if (headers.get('cache-control') !== 'no-store') return 'may be kept';
    const problem = JSON.parse(body) as { title: string; status: number };
    if (problem.title !== title || problem.status !== status) return `the body ${body}`;
    return undefined;
  };
  // What Node could not read as a request has no path.
  if ((status === 400 || status === 431) && JSON.parse(body).instance === '/') return 'HTTP';
  if (status === 401) {
    if (!challenge?.includes('error=')) return wants('Missing or invalid token', undefined) ?? 'NOAUTH';
    return wants('Missing or invalid token', 'invalid_token') ?? 'INVALID';
  }
  if (status === 400 && challenge !== null)
    return wants('Missing or invalid token', 'invalid_request') ?? 'BADREQ';
  if (status === 403) return wants('Forbidden', 'insufficient_scope', scope) ?? 'SCOPE';
  if (status < 500 && challenge === null) return 'OK';
  return `status ${status}`;
}

/** The answer, to the byte, without what is different for every request. */
export function withoutNames({ head, body }: RawAnswer): string {
  return `${head}\n\n${body.replace(/"request_id":"[^"]{36}"/, '"request_id":""')}`;
}

/** No answer waits for anything, breaks, or repeats what it was sent. */
export function assertDecent(t: ExecutionContext, answer: RawAnswer, sent: Buffer): void {
  t.true(answer.ms < 1000, `it took ${answer.ms} ms`);
  t.true(answer.status < 500, `status ${answer.status}`);
  for (const segment of sent.toString('latin1').match(/eyJ[\w-]{20,}/g) ?? []) {
    t.false(answer.head.includes(segment) || answer.body.includes(segment), 'it repeats the access token');
  }
}
