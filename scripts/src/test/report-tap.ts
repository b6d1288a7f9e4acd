import type { Readable } from 'node:stream';
import { Parser } from 'tap-parser';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** So that somebody who waits sees that it goes on. */
const progressEvery = 250;

/** Reads TAP, prints a line for each test that did not pass with what went wrong, and counts. */
export async function reportTap(tap: Readable, print: (line: string) => void = console.log): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const parser = new Parser();
  parser.on('assert', ({ ok, name, skip, todo, diag }) => {
    if (skip || todo) {
      counts.skipped += 1;
      print(`skipped: ${name}`);
    } else if (ok) {
      counts.passed += 1;
      if (counts.passed % progressEvery === 0) print(`… ${counts.passed} passed so far`);
    } else {
      counts.failed += 1;
      print(`FAILED: ${name}\n${indent(diag)}`);
    }
  });
  // What tests print themselves.
  parser.on('comment', (comment: string) => {
    if (!/^# (\d|tests|pass|fail|skip|todo)/.test(comment) && !counts.passed) print(comment.trimEnd());
  });
  parser.on('bailout', (reason: string) => {
    counts.failed += 1;
    print(`FAILED: the run was given up: ${reason}`);
  });
  await new Promise<void>((resolve, reject) => {
    parser.on('complete', () => resolve());
    tap.once('error', reject);
    tap.pipe(parser);
  });
  return counts;
}

function indent(diagnosis: unknown): string {
  const text = typeof diagnosis === 'string' ? diagnosis : JSON.stringify(diagnosis ?? {}, null, 2);
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
