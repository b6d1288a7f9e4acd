import { randomUUIDv7 } from 'node:crypto';
import { maxHeaderSize, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type ProblemCode, Refusal } from '../errors.ts';
import { presentProblem } from '../handlers/present-problem.ts';
import { nothing } from './security-headers.ts';

const refusals: Record<string, [ProblemCode, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'The request did not arrive in time. Send it again.'],
  HPE_HEADER_OVERFLOW: [
    'header-too-large',
    `The header of the request may have at most ${maxHeaderSize} bytes.`,
  ],
};

/**
 * Answers what Node could not read as a request, as a problem like any other, and closes the connection. One that still
 * carries an answer to the request before it is closed after that, without a word: its reader would take the refusal for a
 * part of the answer, or for all of it.
 */
export function answerClientErrors(
  server: Server,
  answersOn: (socket: Duplex) => ServerResponse[],
  log: Logger | undefined,
): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [code, detail] = refusals[error.code ?? ''] ?? ['invalid-request', 'This is not an HTTP request.'];
    const problem = presentProblem(new Refusal(code, detail), '/', randomUUIDv7());
    const [answer] = answersOn(socket);
    log?.info(
      {
        request_id: problem.request_id,
        ip: (socket as Socket).remoteAddress,
        status: answer ? undefined : problem.status,
        code,
        cause: error.code,
      },
      answer ? 'not a request' : 'request',
    );
    if (answer) {
      answer.once('finish', () => (socket as Socket).destroySoon());
      return;
    }
    const body = JSON.stringify(problem);
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
        'Content-Type: application/problem+json',
        'Cache-Control: no-store',
        'X-Content-Type-Options: nosniff',
        `Content-Security-Policy: ${nothing}`,
        `X-Request-Id: ${problem.request_id}`,
        'Connection: close',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  });
}
