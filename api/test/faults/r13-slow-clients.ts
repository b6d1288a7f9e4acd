import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ReliabilityPromise, Skipped } from '../../../scripts/src/test-faults/promise.ts';
import { send } from '../contract/_send.ts';
import { percentile } from './_noise.ts';
import { type RunningApi, setScene } from './_scene.ts';
import { askRegularly, descriptorsOf, dial, type SlowClient } from './_sockets.ts';

const each = 200;
const everySecond = 1000;
/** As README's table has them, and what Node's look at its connections may come late. */
const limitsMs = { header: 10_000, body: 30_000, silence: 120_000 };
const lateMs = 2000;
const largest = '/docs/redoc.standalone.js';

/** Sends a text, a byte a second. */
function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => {
    socket.write(text[at % text.length] ?? ' ');
    at += 1;
  }, everySecond);
  socket.once('close', () => clearInterval(timer));
}

/** One after the other, so that it is not their number at once that is tried. */
async function dialOneByOne(api: RunningApi, act: (socket: Socket) => void): Promise<SlowClient[]> {
  const clients: SlowClient[] = [];
  for (let count = 0; count < each; count += 1) {
    clients.push(dial(api, act));
    await sleep(40);
  }
  return clients;
}

async function worst(clients: readonly SlowClient[]): Promise<number> {
  return Math.max(...(await Promise.all(clients.map(({ lived }) => lived))));
}

function said408(clients: readonly SlowClient[]): number {
  return clients.filter(({ text }) => text().startsWith('HTTP/1.1 408')).length;
}

export const promise: ReliabilityPromise = {
  id: 'R13',
  title: 'clients that send or read too slowly are cut off, and nobody else notices',
  async run(trial) {
    const scene = await setScene(trial);
    const api = await scene.start();
    const authorization = scene.authorize('ann');
    await findLargest(api);
    const before = descriptorsOf(api);
    const stop = new AbortController();
    const normal = askRegularly(api, authorization, stop.signal);
    const clients: SlowClient[] = [];
    trial.after(() => {
      for (const { socket } of clients) socket.destroy();
    });
    const many = async (act: (socket: Socket) => void) => {
      const opened = await dialOneByOne(api, act);
      clients.push(...opened);
      return opened;
    };

    const head = `PUT /api/v1/projects/slow HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\n`;
    const [idle, slowHeads, slowBodies] = await Promise.all([
      many(() => {}),
      many((socket) => {
        socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ');
        drip(socket, 'x');
      }),
      many((socket) => {
        socket.write(`${head}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`);
        drip(socket, ' ');
      }),
      many((socket) => {
        socket.pause();
        // More than the system's own buffers hold.
        const ask = `GET ${largest} HTTP/1.1\r\nHost: a\r\n\r\n`;
        socket.write(ask.repeat(4));
      }),
    ]);
    const allOpenAt = performance.now();

    trial.atMost(`${each} idle, the last one cut off`, await worst(idle), limitsMs.header + lateMs, 'ms');
    trial.atMost(
      `${each} with a header a byte a second, the last one`,
      await worst(slowHeads),
      limitsMs.header + lateMs,
      'ms',
    );
    trial.equals('of these, answered with 408', said408(slowHeads), each);
    trial.atMost(
      `${each} with a body a byte a second, the last one`,
      await worst(slowBodies),
      limitsMs.body + lateMs,
      'ms',
    );
    trial.equals('of these, answered with 408', said408(slowBodies), each);
    // One for the normal client.
    while (descriptorsOf(api) > before + 1 && performance.now() - allOpenAt < 150_000) await sleep(200);
    trial.atMost(
      `${each} that do not read answers of 1 MB, after the last one asked`,
      performance.now() - allOpenAt,
      limitsMs.silence + lateMs,
      'ms',
    );
    stop.abort();
    const took = await normal;
    trial.atMost(`a normal client beside them, p99 of ${took.length}`, percentile(took, 0.99), 200, 'ms');
    await sleep(6000);
    trial.atMost('descriptors afterwards, above those before', descriptorsOf(api) - before, 0);
    trial.equals('the process goes on', api.program.child.exitCode, null);
  },
};

/** An answer of about 1 MB that costs next to nothing to make: what is slow here shall be the clients. */
async function findLargest({ origin }: RunningApi): Promise<void> {
  const { status, text } = await send(origin, 'GET', largest);
  if (status !== 200 || text.length < 900_000)
    throw new Skipped('the docs have not been built: npm run build');
}
