import { once } from 'node:events';
import { createServer } from 'node:net';

async function isTaken(port: number, host: string): Promise<boolean> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  }
}

/** Throws one line that says what to do when something listens on `port` of either loopback address. */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  const taken = [await isTaken(port, '127.0.0.1'), await isTaken(port, '::1')];
  if (!taken.includes(true)) return;
  throw new Error(
    `Port ${port} is in use: stop what listens there, or choose another port, for example ${variable}=${port + 1} npm start`,
  );
}
