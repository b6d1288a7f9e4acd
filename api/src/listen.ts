import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { answerClientErrors } from './http/client-errors.ts';

export interface Listening {
  port: number;
  /**
   * Takes no more connections, ends those that are there with their next answer, idle ones after half a second, all of them
   * after `graceMs`.
   */
  close(graceMs: number): Promise<void>;
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};
/**
 * How long a connection may carry nothing in either direction: whoever stops reading his answer is cut off. Node looks
 * whether a write has moved, so that it takes up to twice as long.
 */
const silenceTimeoutMs = 60_000;
/** How long an idle connection is left open at the end: a request may be on its way, which nobody should lose. */
const drainMs = 500;
/** For each address that is listened on. */
const maxConnections = 1000;

/**
 * Listens on `host`, or on loopback in both address families when there is none. Throws when the port is taken, with
 * what to do about it. What never became a request is told to the log.
 */
export async function listen(
  listener: RequestListener,
  host: string | undefined,
  port: number,
  log?: Logger,
): Promise<Listening> {
  const exchanges = trackExchanges(listener);
  const first = await open(exchanges, host ?? '127.0.0.1', port, log);
  const taken = (first.address() as AddressInfo).port;
  const servers = [first];
  if (host === undefined) {
    try {
      servers.push(await open(exchanges, '::1', taken, log));
    } catch (error) {
      if (!isMissingFamily(error as NodeJS.ErrnoException)) {
        // Half a server would keep the process from ending.
        first.close();
        throw error;
      }
    }
  }
  return {
    port: taken,
    async close(graceMs) {
      exchanges.endConnections();
      await Promise.all(servers.map((server) => closeServer(server, graceMs)));
    },
  };
}

interface Exchanges {
  listener: RequestListener;
  /** Node goes on with a kept connection after `close()` for as long as its client has requests: tell it to end. */
  endConnections(): void;
  /** The answers that are on their way to whole requests of this connection. */
  answersOn(socket: Duplex): ServerResponse[];
}

function trackExchanges(listener: RequestListener): Exchanges {
  const open = new Set<ServerResponse>();
  let ending = false;
  return {
    listener(request, response) {
      if (ending) response.setHeader('Connection', 'close');
      open.add(response);
      response.once('close', () => open.delete(response));
      listener(request, response);
    },
    endConnections() {
      ending = true;
      for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close');
    },
    answersOn: (socket) =>
      [...open].filter(({ req, headersSent }) => req.socket === socket && (headersSent || req.complete)),
  };
}

function open(
  { listener, answersOn }: Exchanges,
  host: string,
  port: number,
  log: Logger | undefined,
): Promise<Server> {
  const server = createServer(limits, listener);
  server.maxConnections = maxConnections;
  server.timeout = silenceTimeoutMs;
  answerClientErrors(server, answersOn, log);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port, error) : error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function portInUse(port: number, cause: Error): Error {
  return new Error(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`, { cause });
}

/** A machine without IPv6 has no ::1. */
function isMissingFamily({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  // HTTP's own close() cuts idle connections at once; this one only stops listening.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const timers = [
    setTimeout(() => server.closeIdleConnections(), Math.min(drainMs, graceMs)),
    setTimeout(() => server.closeAllConnections(), graceMs),
  ];
  await closed;
  timers.forEach(clearTimeout);
}
