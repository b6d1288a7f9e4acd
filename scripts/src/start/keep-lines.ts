import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Hands every line of the streams on and remembers the last `count` of them. */
export function keepLines(
  streams: readonly Readable[],
  count: number,
  onLine: (line: string) => void,
): readonly string[] {
  const kept: string[] = [];
  for (const stream of streams) {
    createInterface({ input: stream }).on('line', (line) => {
      kept.push(line);
      if (kept.length > count) kept.shift();
      onLine(line);
    });
  }
  return kept;
}
