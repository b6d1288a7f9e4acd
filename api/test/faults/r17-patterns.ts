import type { ReliabilityPromise, Trial } from '../../../scripts/src/test-faults/promise.ts';
import { loadContract } from '../../src/contract/load.ts';
import { createCompiler } from '../../src/http/validate.ts';
import { send } from '../contract/_send.ts';
import { setScene } from './_scene.ts';

const longMs = 50;
const mostGrowth = 2.5;
/** Below this, what is measured is the clock. */
const floorMs = 2;
/** How often a growth that looks too great is measured again. */
const attempts = 5;

/** Pieces that patterns repeat, and ends that do not fit. */
const pieces = [
  'a',
  '0',
  ' ',
  '-',
  '.',
  ',',
  ';',
  '"',
  '@',
  '/',
  '=',
  '\t',
  ', ',
  '"a", ',
  'W/"", ',
  '; ',
  ';q=',
  '2026-',
  '日',
];
const ends = ['', '!', '\0', '"', ' ', '@', 'W'];

const nearMisses = (length: number): string[] =>
  pieces.flatMap((piece) => ends.map((end) => piece.repeat(Math.floor(length / piece.length)) + end));

/** Header fields that this API or the libraries under it read. */
const fields = [
  ...['Authorization', 'If-Match', 'If-None-Match', 'Idempotency-Key', 'Accept', 'Accept-Encoding', 'Origin'],
  ...['Content-Type', 'Content-Encoding', 'X-Forwarded-For', 'Cookie', 'Host', 'Range', 'User-Agent'],
  ...['Access-Control-Request-Headers', 'Expect', 'Connection'],
];

export const promise: ReliabilityPromise = {
  id: 'R17',
  title: 'no pattern, format or header field takes more than linear time',
  async run(trial) {
    await tryPatterns(trial);
    await tryRequests(trial);
  },
};

/** The validators that are made from the contract, with strings far beyond its limits. */
async function tryPatterns(trial: Trial): Promise<void> {
  const contract = loadContract();
  const compile = createCompiler(contract);
  let worst = { ms: 0, where: '' };
  let growth = { times: 0, where: '' };
  const refs = schemasWithText(contract, '#');
  for (const ref of refs) {
    const validate = compile(ref);
    for (const [index, short] of nearMisses(10_000).entries()) {
      const long = nearMisses(20_000)[index] ?? '';
      const once = quickest(() => validate(short));
      if (once > worst.ms) worst = { ms: once, where: `${ref} ${JSON.stringify(short.slice(0, 8))}` };
      const times = await growthOf(
        async () => quickest(() => validate(short)),
        async () => quickest(() => validate(long)),
      );
      if (times > growth.times) growth = { times, where: `${ref} ${JSON.stringify(short.slice(0, 8))}` };
    }
  }
  trial.atLeast('schemas with a pattern or a format', refs.length, 20);
  trial.atMost(`10 000 characters, the slowest: ${worst.where}`, worst.ms, longMs, 'ms');
  trial.atMost(`twice as many take, times: ${growth.where}`, growth.times, mostGrowth);
}

/** Header fields and query parameters as long as the server takes them. */
async function tryRequests(trial: Trial): Promise<void> {
  const scene = await setScene(trial, { TRUST_PROXY: '1' });
  const { origin } = await scene.start();
  const authorization = scene.authorize('ann');
  const path = '/api/v1/timesheets';
  const ask = (headers: Record<string, string>, query = '') =>
    send(origin, 'GET', path + query, { authorization, ...headers }).catch(() => undefined);
  const sendable = (text: string) => text.replace(/[^\t\x20-\x7e]/g, '~').trim();
  for (let count = 0; count < 200; count += 1) await ask({});
  for (const field of fields) {
    let worst = 0;
    let growth = 0;
    for (const [index, long] of nearMisses(12_000).entries()) {
      const short = nearMisses(6000)[index] ?? '';
      const took = await quickestAnswer(() => ask({ [field]: sendable(long) }));
      worst = Math.max(worst, took);
      if (took < floorMs) continue;
      const times = await growthOf(
        () => quickestAnswer(() => ask({ [field]: sendable(short) })),
        () => quickestAnswer(() => ask({ [field]: sendable(long) })),
      );
      growth = Math.max(growth, times);
    }
    trial.atMost(`${field} of 12 000 characters, the slowest`, worst, longMs, 'ms');
    trial.atMost(`${field}, growth from 6 000 to 12 000`, growth, mostGrowth);
  }
  let worst = 0;
  for (const text of nearMisses(3000)) {
    for (const name of ['q', 'user_id', 'cursor', 'week', 'x']) {
      const query = `?${name}=${encodeURIComponent(text).slice(0, 12_000)}`;
      worst = Math.max(worst, await quickestAnswer(() => ask({}, query)));
    }
  }
  trial.atMost('a query of up to 12 000 characters, the slowest', worst, longMs, 'ms');
}

function schemasWithText(node: unknown, at: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'pattern' in node || ('format' in node && typeof node.format === 'string') ? [at] : [];
  const deeper = Object.entries(node)
    .filter(([name]) => name !== 'example' && name !== 'examples')
    .flatMap(([name, inner]) =>
      schemasWithText(inner, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    );
  return [...own, ...deeper];
}

/** Whatever is slow by itself is so every time; whoever shares this machine is not. */
async function growthOf(short: () => Promise<number>, long: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && least > mostGrowth; attempt += 1) {
    const [once, twice] = [Math.max(await short(), floorMs), Math.max(await long(), floorMs)];
    least = Math.min(least, twice / once);
  }
  return least;
}

function quickest(act: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const startedAt = performance.now();
      act();
      return performance.now() - startedAt;
    }),
  );
}

async function quickestAnswer(act: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  // Once is enough when it is quick: the others share this machine.
  for (let attempt = 0; attempt < 4 && best > floorMs; attempt += 1) {
    const startedAt = performance.now();
    await act();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}
