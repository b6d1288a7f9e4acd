import { randomUUIDv7 } from 'node:crypto';
import { maxHeaderSize, type Server, STATUS_CODES } from 'node:http';
import { type ProblemCode, Refusal } from '../errors.ts';
import { presentProblem } from '../handlers/present-problem.ts';

const refusals: Record<string, [ProblemCode, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in time. Send it again.'],
  HPE_HEADER_OVERFLOW: [
    'header-too-large',
    `The header of the request may have at most ${maxHeaderSize} bytes.`,
  ],
};

/** Answers what Node could not read as a request, as a problem like any other, and closes the connection. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [code, detail] = refusals[error.code ?? ''] ?? ['invalid-request', 'This is not an HTTP request.'];
    const problem = presentProblem(new Refusal(code, detail), '/', randomUUIDv7());
    const body = JSON.stringify(problem);
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        'Content-Type: application/problem+json',
        'Cache-Control: no-store',
        'Connection: close',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
}
