import type { IncomingMessage } from 'node:http';

const mostBytes = 16 * 1024 * 1024;
const forMs = 500;

/**
 * Reads on what is not wanted, for a while and up to 16 MiB: who is still sending when the connection ends sees a reset
 * where the answer was.
 */
export function drain(request: IncomingMessage): Promise<void> {
  let left = mostBytes;
  if (Number(request.headers['content-length'] ?? 0) > left) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(end, forMs);
    function end(): void {
      clearTimeout(timer);
      request.off('data', count);
      request.pause();
      resolve();
    }
    function count(chunk: Buffer): void {
      left -= chunk.length;
      if (left < 0) end();
    }
    request.on('data', count).once('end', end).once('close', end).resume();
  });
}
