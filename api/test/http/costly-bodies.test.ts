import type { Problem } from '@timesheets/sdk';
import test from 'ava';
import { json, read, startApi } from '../_api.ts';

const mostMs = 1000;

/** Bodies whose faults, listed one by one, would stop the process for seconds. */
const bodies: Record<string, unknown> = {
  'an array far too long': { mode: 'per_item', items: Array.from({ length: 100_000 }, () => 1) },
  'an array far too long, all or none': {
    mode: 'atomic',
    items: Array.from({ length: 100_000 }, () => ({})),
  },
  'an array instead of an object': Array.from({ length: 100_000 }, () => 1),
  'very many unknown members': Object.fromEntries(
    Array.from({ length: 50_000 }, (_, index) => [`m${index}`, 1]),
  ),
};

test('400 is said at once, whatever the faults', async (t) => {
  const api = await startApi('sqlite');
  t.teardown(api.close);
  const ann = await api.person('ann');
  for (const [name, body] of Object.entries(bodies)) {
    const startedAt = performance.now();
    const response = await ann.fetch('/timesheets/batch', json('POST', body));
    const problem = await read<Problem>(response);
    t.is(response.status, 400, name);
    t.true(problem.errors.length > 0 && problem.errors.length <= 100, name);
    t.true(performance.now() - startedAt < mostMs, name);
  }
});

test('200 with a thousand faulty items, and one with very many faults', async (t) => {
  const api = await startApi('sqlite');
  t.teardown(api.close);
  const ann = await api.person('ann');
  const members = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`m${index}`, 1]));
  const items = [{ op: 'create', ...members }, ...Array.from({ length: 999 }, () => ({ op: 'zap' }))];
  const startedAt = performance.now();
  const response = await ann.fetch('/timesheets/batch', json('POST', { mode: 'per_item', items }));
  t.is(response.status, 200);
  const { results } = await read<{ results: { problem: Problem }[] }>(response);
  t.is(results.length, 1000);
  t.true(results.every(({ problem }) => problem.errors.length <= 100));
  t.true(performance.now() - startedAt < mostMs);
});
