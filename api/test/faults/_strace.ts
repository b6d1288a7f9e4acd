import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Skipped, type Trial } from '../../../scripts/src/test-faults/promise.ts';

/** What a process asked of the operating system, in order. */
export interface Call {
  /** `write`, `fdatasync`, … */
  name: string;
  /** Its arguments as strace prints them, files by their names. */
  text: string;
  /** Where it begins and where it has ended, in the order of all of them. */
  begun: number;
  ended: number;
}

const calls = ['write', 'writev', 'pwrite64', 'pwritev', 'fsync', 'fdatasync', 'sync_file_range'];

/** Follows a running process until `stop`, which answers its calls. */
export async function trace(trial: Trial, pid: number, file: string): Promise<{ stop(): Promise<Call[]> }> {
  const strace = spawn(
    'strace',
    ['-f', '-y', '-s', '9000', '-e', `trace=${calls.join(',')}`, '-o', file, '-p', String(pid)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  trial.after(() => strace.kill('SIGKILL'));
  let said = '';
  const attached = new Promise<void>((resolve, reject) => {
    strace.once('error', () => reject(new Skipped('strace is not installed.')));
    strace.stderr.on('data', (chunk) => {
      said += chunk;
      if (/attached/.test(said)) resolve();
    });
    strace.once('exit', () => reject(new Skipped(`strace may not follow a process here: ${said.trim()}`)));
  });
  await attached;
  return {
    async stop() {
      strace.kill('SIGINT');
      if (strace.exitCode === null) await once(strace, 'exit');
      return parse(readFileSync(file, 'latin1'));
    },
  };
}

/** A thread's call that another thread's interrupts is printed in two halves. */
function parse(text: string): Call[] {
  const done: Call[] = [];
  const halves = new Map<string, Call>();
  text.split('\n').forEach((line, at) => {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const begun = halves.get(thread);
    if (/^<\.\.\. \w+ resumed>/.test(rest) && begun) {
      done.push({ ...begun, text: begun.text + rest, ended: at });
      halves.delete(thread);
      return;
    }
    const [, name, args] = /^(\w+)\((.*)$/.exec(rest) ?? [];
    if (name === undefined || args === undefined) return;
    const call = { name, text: args, begun: at, ended: at };
    if (rest.endsWith('<unfinished ...>')) halves.set(thread, call);
    else done.push(call);
  });
  return done.sort((one, other) => one.begun - other.begun);
}
