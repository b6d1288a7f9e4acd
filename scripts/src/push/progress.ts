import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a long job is. */
export interface Progress {
  start(total: number): void;
  reach(done: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere, in a log say, a line for every step. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const format = '{bar} {percentage}% | {value} of {total} rows | {eta_formatted} left';
  const single = new SingleBar({ stream, format, hideCursor: true }, Presets.shades_classic);
  return {
    start: (total) => single.start(total, 0),
    reach: (done) => single.update(done),
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WritableStream): Progress {
  let total = 0;
  return {
    start(rows) {
      total = rows;
      stream.write(`${rows} rows to push\n`);
    },
    reach: (done) => stream.write(`${done} of ${total} rows\n`),
    stop() {},
  };
}
