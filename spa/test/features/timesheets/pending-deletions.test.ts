import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { createPendingDeletions } from '../../../src/features/timesheets/pending-deletions.ts';
import { timesheet } from './_timesheet.ts';

function setUp(delayMs: number, send: (keepalive: boolean) => Promise<void> = async () => undefined) {
  const seen: string[] = [];
  let hidden: ReadonlySet<string> = new Set();
  const deletions = createPendingDeletions({
    delayMs,
    send(_entry, keepalive) {
      seen.push(keepalive ? 'sent with keepalive' : 'sent');
      return send(keepalive);
    },
    onChange(ids) {
      hidden = ids;
    },
    onDeleted: () => void seen.push('deleted'),
    onRefused: () => void seen.push('refused'),
  });
  return { deletions, seen, isHidden: (id: string) => hidden.has(id) };
}

test('an entry is hidden at once and deleted when the time is up', async (t) => {
  const { deletions, seen, isHidden } = setUp(20);
  const entry = timesheet();
  deletions.add(entry);
  t.true(isHidden(entry.id));
  t.deepEqual(seen, []);
  await pause(60);
  t.deepEqual(seen, ['sent', 'deleted']);
  t.false(isHidden(entry.id));
});

test('undone in time, nothing is ever sent', async (t) => {
  const { deletions, seen, isHidden } = setUp(20);
  const entry = timesheet();
  deletions.add(entry);
  deletions.undo(entry.id);
  t.false(isHidden(entry.id));
  await pause(60);
  t.deepEqual(seen, []);
});

test('time stands still while somebody looks at the notice', async (t) => {
  const { deletions, seen } = setUp(20);
  const entry = timesheet();
  deletions.add(entry);
  deletions.pause(entry.id);
  await pause(60);
  t.deepEqual(seen, []);
  deletions.resume(entry.id);
  await pause(60);
  t.deepEqual(seen, ['sent', 'deleted']);
});

test('an entry can still be had back after time stood still', async (t) => {
  const { deletions, seen } = setUp(20);
  const entry = timesheet();
  deletions.add(entry);
  deletions.pause(entry.id);
  deletions.undo(entry.id);
  deletions.resume(entry.id);
  await pause(60);
  t.deepEqual(seen, []);
});

test('a refused deletion brings the entry back', async (t) => {
  const { deletions, seen, isHidden } = setUp(5, () => Promise.reject(new Error('412')));
  const entry = timesheet();
  deletions.add(entry);
  await pause(40);
  t.deepEqual(seen, ['sent', 'refused']);
  t.false(isHidden(entry.id));
});

test('leaving the page sends what waits, once, paused or not', async (t) => {
  const { deletions, seen } = setUp(20);
  const [first, second] = [timesheet(), timesheet()];
  deletions.add(first);
  deletions.add(second);
  deletions.pause(second.id);
  await deletions.flush(true);
  await pause(60);
  t.deepEqual(
    seen.filter((word) => word !== 'deleted'),
    ['sent with keepalive', 'sent with keepalive'],
  );
});

test('undoing comes too late once the deletion is on its way', async (t) => {
  const answer = Promise.withResolvers<void>();
  const { deletions, seen, isHidden } = setUp(5, () => answer.promise);
  const entry = timesheet();
  deletions.add(entry);
  await pause(30);
  deletions.undo(entry.id);
  t.true(isHidden(entry.id));
  answer.resolve();
  await pause(0);
  t.deepEqual(seen, ['sent', 'deleted']);
});
