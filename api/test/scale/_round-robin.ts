import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  origin: string;
  /** Sends the next requests to these origins in turn. */
  turnTo(origins: readonly string[]): void;
  /** How many requests each origin has answered. */
  answered: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * A reverse proxy that sends every request to the next origin in turn, and past one that takes no connection. A request
 * that an origin has taken is never sent to another: when the connection breaks, the client's does too.
 */
export async function startRoundRobin(): Promise<RoundRobin> {
  let origins: readonly string[] = [];
  let turn = 0;
  const answered = new Map<string, number>();
  const agent = new Agent({ keepAlive: false });

  const server = createServer(async (incoming, outgoing) => {
    try {
      const body = await readBody(incoming);
      const first = turn++ % origins.length;
      await forwardToFirst([...origins.slice(first), ...origins.slice(0, first)], incoming, body, outgoing);
    } catch {
      outgoing.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function forwardToFirst(
    targets: readonly string[],
    incoming: IncomingMessage,
    body: Buffer,
    outgoing: ServerResponse,
  ): Promise<void> {
    for (const target of targets) {
      const answer = await forward(target, incoming, body);
      if (answer === 'refused') continue;
      answered.set(target, (answered.get(target) ?? 0) + 1);
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.once('error', () => outgoing.destroy());
      answer.pipe(outgoing);
      return;
    }
    outgoing.destroy();
  }

  function forward(target: string, incoming: IncomingMessage, body: Buffer) {
    return new Promise<IncomingMessage | 'refused'>((resolve, reject) => {
      const { hostname, port } = new URL(target);
      const { method, url: path, headers } = incoming;
      const onward = request({
        hostname,
        port,
        method,
        path,
        headers: { ...headers, connection: 'close' },
        agent,
      });
      onward.once('response', resolve);
      onward.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ECONNREFUSED' ? resolve('refused') : reject(error),
      );
      onward.end(body);
    });
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    turnTo(next) {
      origins = next;
    },
    answered,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}
