import { copyFileSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApi } from './_scene.ts';

export interface LogShape {
  /** Of a frame with its header, in bytes. */
  frameSize: number;
  /** How many frames are in use. */
  frames: number;
  /** How many of them are in the database file already, and were synced before. */
  checkpointed: number;
}

const logHeaderSize = 32;
const frameHeaderSize = 24;

/**
 * Copies the database and its log as they are at one instant in which the process does nothing. Waits for a moment in
 * which the log holds what the database file does not.
 */
export async function copyFiles({ program }: RunningApi, from: string, to: string): Promise<LogShape> {
  let index: Buffer;
  for (;;) {
    program.child.kill('SIGSTOP');
    try {
      // Whatever call it is in comes to its end first.
      await sleep(20);
      copyFileSync(from, to);
      copyFileSync(`${from}-wal`, `${to}-wal`);
      index = readFileSync(`${from}-shm`);
    } finally {
      program.child.kill('SIGCONT');
    }
    const shape = readShape(readFileSync(`${to}-wal`), index);
    if (shape.frames - shape.checkpointed >= 20) return shape;
    await sleep(30);
  }
}

/** https://sqlite.org/walformat.html, sections 1.1, 2 and 3. */
function readShape(log: Buffer, index: Buffer): LogShape {
  if (log.length < logHeaderSize) return { frameSize: 0, frames: 0, checkpointed: 0 };
  const frameSize = frameHeaderSize + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let frames = 0;
  for (let at = logHeaderSize; at + frameSize <= log.length; at += frameSize) {
    // Behind the frames in use are those of the time before the log was begun anew.
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    frames += 1;
  }
  const checkpointed = index.readUInt32LE(96);
  return { frameSize, frames, checkpointed: Math.min(checkpointed, frames) };
}

/** Damages the part of a log that no sync has promised yet: cuts it off at a random byte, or flips one bit near its end. */
export function damage(log: Buffer, { frameSize, frames, checkpointed }: LogShape): Buffer {
  const end = logHeaderSize + frames * frameSize;
  const begin = logHeaderSize + checkpointed * frameSize;
  if (Math.random() < 0.5) return log.subarray(0, between(begin, end));
  const flipped = Buffer.from(log);
  const at = between(Math.max(begin, end - 40_000), end);
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << between(0, 8)), at);
  return flipped;
}

function between(begin: number, end: number): number {
  return begin + Math.floor(Math.random() * (end - begin));
}
