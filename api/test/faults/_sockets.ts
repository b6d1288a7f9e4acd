import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Skipped } from '../../../scripts/src/test-faults/promise.ts';
import { send } from '../contract/_send.ts';
import type { RunningApi } from './_scene.ts';

export interface SlowClient {
  socket: Socket;
  text(): string;
  /** How long the connection lived; settles when the server has ended it. */
  lived: Promise<number>;
}

/** Opens a connection and does with it what it is told. */
export function dial({ origin }: RunningApi, act: (socket: Socket) => void): SlowClient {
  const openedAt = performance.now();
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let text = '';
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1').slice(0, 200 - Math.min(200, text.length));
  });
  socket.once('connect', () => act(socket));
  const lived = new Promise<number>((resolve) => {
    socket.once('close', () => resolve(performance.now() - openedAt));
  });
  return { socket, text: () => text, lived };
}

/** How many files and connections a process holds open. Throws `Skipped` where the system does not say. */
export function descriptorsOf({ program }: RunningApi): number {
  try {
    return readdirSync(`/proc/${program.child.pid}/fd`).length;
  } catch {
    throw new Skipped('this system has no /proc to count the open files of a process');
  }
}

/** What a process holds in memory, in MB, by its own metrics. */
export async function memoryOf({ program }: RunningApi): Promise<number> {
  const { address } = program.log().find(({ msg }) => msg === 'metrics') ?? {};
  const text = await (await fetch(String(address))).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1024 / 1024;
}

/** A normal client, every so often, until it is told to end: how long each answer took. */
export async function askRegularly(
  { origin }: RunningApi,
  authorization: string,
  until: AbortSignal,
  everyMs = 100,
): Promise<number[]> {
  const took: number[] = [];
  while (!until.aborted) {
    const startedAt = performance.now();
    const { status } = await send(origin, 'GET', '/api/v1/timesheets', { authorization });
    if (status !== 200) throw new Error(`a normal client is answered ${status}`);
    took.push(performance.now() - startedAt);
    await sleep(everyMs);
  }
  return took;
}
