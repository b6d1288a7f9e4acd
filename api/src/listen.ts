import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerClientErrors } from './http/client-errors.ts';

export interface Listening {
  port: number;
  /** Ends connections as they become idle, all of them after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};
const maxConnections = 1000;

/**
 * Listens on `host`, or on loopback in both address families when there is none. Throws when the port is taken, with
 * what to do about it.
 */
export async function listen(
  listener: RequestListener,
  host: string | undefined,
  port: number,
): Promise<Listening> {
  const first = await open(listener, host ?? '127.0.0.1', port);
  const taken = (first.address() as AddressInfo).port;
  // A machine without IPv6 has no ::1.
  const second =
    host === undefined ? await open(listener, '::1', taken).catch(ignoreMissingFamily) : undefined;
  const servers = [first, second].filter((server) => server !== undefined);
  return {
    port: taken,
    async close(graceMs) {
      await Promise.all(servers.map((server) => closeServer(server, graceMs)));
    },
  };
}

function open(listener: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(limits, listener);
  server.maxConnections = maxConnections;
  answerClientErrors(server);
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

function ignoreMissingFamily(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return undefined;
  throw error;
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}
