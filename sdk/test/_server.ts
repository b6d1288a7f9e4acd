import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTimesheetsClient, type TimesheetsClientOptions } from '@timesheets/sdk';
import type { ExecutionContext } from 'ava';
import { emptyPage } from './_client.ts';

/** A real HTTP server on a free port of loopback, for one test. Resolves to its origin. */
export async function startServer(t: ExecutionContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A client of the API that a test server plays; it tries once. */
export function clientOf(origin: string, options: Partial<TimesheetsClientOptions> = {}) {
  const getAccessToken = async () => 'access-token-1';
  return createTimesheetsClient({ baseUrl: `${origin}/api/v1`, getAccessToken, retries: 0, ...options });
}

/** An answer that fits the contract. */
export function answerPage(response: ServerResponse) {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(emptyPage));
}

/** A byte every few milliseconds, for as long as anybody listens. */
export function drip(response: ServerResponse, status: number) {
  response.writeHead(status, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}
