import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a long job is. */
export interface Progress {
  start(total: number): void;
  reach(done: number): void;
  stop(): void;
}

/** What is counted, `rows`, and what is done with it, `push`. */
interface Job {
  things: string;
  task: string;
}

/** A bar on a terminal; elsewhere, in a log say, a line for every step. */
export function createProgress(stream: NodeJS.WriteStream, job: Job): Progress {
  return stream.isTTY ? bar(stream, job) : lines(stream, job);
}

function bar(stream: NodeJS.WriteStream, { things }: Job): Progress {
  const format = `{bar} {percentage}% | {value} of {total} ${things} | {eta_formatted} left`;
  const single = new SingleBar({ stream, format, hideCursor: true }, Presets.shades_classic);
  return {
    start: (total) => single.start(total, 0),
    reach: (done) => single.update(done),
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WritableStream, { things, task }: Job): Progress {
  let total = 0;
  return {
    start(count) {
      total = count;
      stream.write(`${count} ${things} to ${task}\n`);
    },
    reach: (done) => stream.write(`${done} of ${total} ${things}\n`),
    stop() {},
  };
}
