import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Cable {
  port: number;
  /** Cuts every connection and takes no new one until `mend`. */
  cut(): void;
  mend(): void;
  /** Lets nothing through any more, and closes nothing. */
  freeze(): void;
  /** Leads new connections to another port; those that are open stay where they are. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

/** A TCP connection to somewhere that can be cut. */
export async function layCable(host: string, port: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let whole = true;
  let target = port;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(target, host);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      whole = false;
      cut();
    },
    mend() {
      whole = true;
    },
    leadTo(next) {
      target = next;
    },
    freeze() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
