import { NetworkError, TimeoutError } from '@timesheets/sdk';
import test from 'ava';
import { judge } from '../../../src/features/week/editor/save-verdict.ts';
import { problem } from './_server.ts';
import { dates } from './_week.ts';

const cells = [
  { project_id: 'alpha', date: dates[0], minutes: 60 },
  { project_id: 'beta', date: dates[1], minutes: 30 },
];
const fault = (pointer: string, code: string) => ({ pointer, code, detail: 'must be otherwise' });

test('refused cells are found by their pointers, the first fault of each counts', (t) => {
  const error = problem(409, 'day-full', [
    fault('/cells/1/minutes', 'day-full'),
    fault('/cells/1', 'cell-ambiguous'),
    fault('/cells/7/minutes', 'day-full'),
  ]);
  t.deepEqual(judge(error, { cells }), {
    kind: 'refused',
    refusals: new Map([[`beta ${dates[1]}`, { code: 'day-full', detail: 'must be otherwise' }]]),
    isMoved: false,
  });
});

test('a refusal that tells of another state of the week has it read again', (t) => {
  for (const code of ['week-locked', 'period-closed', 'project-closed', 'cell-ambiguous'] as const) {
    t.like(judge(problem(409, code, [fault('/cells/0', code)]), { cells }), {
      kind: 'refused',
      isMoved: true,
    });
  }
});

test('a refusal that names no cell is not tried again by itself', (t) => {
  t.deepEqual(judge(problem(400, 'invalid-request', [fault('/cells', 'maxItems')]), { cells }), {
    kind: 'hopeless',
  });
  t.deepEqual(judge(problem(403, 'insufficient-scope'), { cells }), { kind: 'hopeless' });
  t.deepEqual(judge(problem(422, 'idempotency-key-reused'), { cells }), { kind: 'hopeless' });
});

test('where it is not known what became of it, the same request is repeated', (t) => {
  const errors = [
    new NetworkError(new Error('gone')),
    new TimeoutError(15_000),
    // The sign-in does not answer, so that there is no access token.
    new Error('timed out'),
    problem(503, 'unavailable'),
    problem(500, 'internal'),
    problem(409, 'idempotency-key-in-progress'),
  ];
  for (const error of errors) t.like(judge(error, { cells }), { kind: 'unknown' });
});

test('somebody else was faster', (t) => {
  t.deepEqual(judge(problem(412, 'version-mismatch'), { cells }), { kind: 'stale' });
});
