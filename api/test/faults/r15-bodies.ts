import { gzipSync } from 'node:zlib';
import type { ReliabilityPromise } from '../../../scripts/src/test-faults/promise.ts';
import { type RawAnswer, request, sendRaw } from '../http/_raw.ts';
import { setScene } from './_scene.ts';
import { memoryOf } from './_sockets.ts';

const limit = 1024 * 1024;
const mebibyte = 'x'.repeat(limit);

interface Case {
  what: string;
  statuses: readonly number[];
  /** The body, and what its head says of it. */
  body: Buffer | string;
  lines?: readonly string[];
  path?: string;
}

const nested = (levels: number) => `{"name":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
const chunked = (pieces: number) => `10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(pieces);
const members = (count: number) =>
  `{${Array.from({ length: count }, (_, index) => `"${index.toString(36)}":0`).join(',')}}`;
const items = (count: number) =>
  JSON.stringify({ mode: 'per_item', items: Array.from({ length: count }, () => ({ op: 'zap' })) });

/** Hostile bodies, and the answers that README's table of limits promises. */
function cases(): Case[] {
  const padded = '{"name":"Limits"}';
  return [
    { what: 'one byte below the limit', statuses: [200, 201], body: padded.padEnd(limit - 1) },
    { what: 'at the limit', statuses: [200, 201], body: padded.padEnd(limit) },
    { what: 'one byte above the limit', statuses: [413], body: padded.padEnd(limit + 1) },
    { what: 'a length of 10 GB', statuses: [413], body: '{', lines: ['Content-Length: 10000000000'] },
    { what: 'a length that is none', statuses: [400], body: '{', lines: ['Content-Length: 1e3'] },
    { what: 'two lengths', statuses: [400], body: '{}', lines: ['Content-Length: 2', 'Content-Length: 3'] },
    {
      what: 'more than its length said',
      statuses: [200, 201],
      body: '{"name":"a"} x',
      lines: ['Content-Length: 12'],
    },
    {
      what: 'pieces without end',
      statuses: [413],
      body: chunked(64),
      lines: ['Transfer-Encoding: chunked'],
    },
    { what: 'a piece that is none', statuses: [400], body: 'zz\r\n', lines: ['Transfer-Encoding: chunked'] },
    {
      what: '100 MB in gzip',
      statuses: [415],
      body: gzipSync(Buffer.alloc(100 * limit, ' ')),
      lines: ['Content-Encoding: gzip'],
    },
    { what: 'nesting of 32', statuses: [400], body: nested(32) },
    { what: 'nesting of 10 000', statuses: [400], body: nested(10_000) },
    { what: 'nothing but brackets', statuses: [400], body: '['.repeat(limit) },
    { what: '1 000 000 members', statuses: [413], body: members(1_000_000) },
    { what: 'as many members as fit', statuses: [400], body: members(115_000) },
    { what: '1000 items', statuses: [200], body: items(1000), path: '/api/v1/timesheets/batch' },
    { what: '1001 items', statuses: [400], body: items(1001), path: '/api/v1/timesheets/batch' },
    { what: 'as many items as fit', statuses: [400], body: items(75_000), path: '/api/v1/timesheets/batch' },
    { what: 'one string as long as fits', statuses: [400], body: `{"name":"${mebibyte.slice(20)}"}` },
    { what: 'one number as long as fits', statuses: [400], body: `{"name":1${'0'.repeat(limit - 20)}}` },
  ];
}

export const promise: ReliabilityPromise = {
  id: 'R15',
  title: 'a hostile body is refused as documented, at once, and memory does not grow',
  async run(trial) {
    const scene = await setScene(trial, { METRICS_PORT: '0' });
    const api = await scene.start();
    const port = Number(new URL(api.origin).port);
    const send = ({ body, lines = [], path = '/api/v1/projects/limits' }: Case): Promise<RawAnswer> => {
      const method = path.endsWith('batch') ? 'POST' : 'PUT';
      const own = lines.some((line) => /^(content-length|transfer-encoding)/i.test(line));
      const head = request(method, path, [
        `Authorization: ${scene.authorize('ann')}`,
        'Content-Type: application/json',
        ...(own ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
        ...lines,
      ]);
      return sendRaw(port, Buffer.concat([head, Buffer.from(body as string)]));
    };
    const all = cases();
    // The first rounds are for the heap to find its size.
    for (let round = 0; round < 3; round += 1) for (const one of all) await send(one);
    const before = await memoryOf(api);
    for (const one of all) {
      const answers = [await send(one), await send(one), await send(one)];
      const statuses = [...new Set(answers.map(({ status }) => status))];
      trial.equals(
        `${one.what}: ${one.statuses.join(' or ')}`,
        statuses.every((status) => one.statuses.includes(status)) || statuses,
        true,
      );
      trial.atMost(`${one.what}, the quickest of 3`, Math.min(...answers.map(({ ms }) => ms)), 1000, 'ms');
    }
    trial.atMost('memory grown', (await memoryOf(api)) - before, 50, 'MB');
    trial.equals('the process goes on', api.program.child.exitCode, null);
  },
};
