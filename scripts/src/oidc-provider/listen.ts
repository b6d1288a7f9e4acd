import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackListener {
  port: number;
  /** Nothing is answered before this is called. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

const noSuchFamily = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

async function listenOn(host: string, port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** Listens on both loopback addresses, because `localhost` may mean either; port 0 takes any that is free. */
export async function listenOnLoopback(port: number): Promise<LoopbackListener> {
  const first = await listenOn('127.0.0.1', port);
  const servers = [first];
  const taken = (first.address() as AddressInfo).port;
  try {
    servers.push(await listenOn('::1', taken));
  } catch (error) {
    // A machine without IPv6 has only the first one.
    if (!noSuchFamily.includes((error as NodeJS.ErrnoException).code ?? '')) {
      await Promise.all(servers.map(stop));
      if (port === 0) return listenOnLoopback(0);
      throw error;
    }
  }
  return {
    port: taken,
    serve: (listener) => {
      for (const server of servers) server.on('request', listener);
    },
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}
