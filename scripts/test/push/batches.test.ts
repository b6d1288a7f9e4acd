import test from 'ava';
import fc from 'fast-check';
import { batchesOf } from '../../src/push/batches.ts';
import { collect } from './_collect.ts';

async function* rowsOf(notes: readonly string[]) {
  for (const note of notes) yield { timesheet: { note } };
}

test('no row is lost, doubled or moved, and every batch fits into a request', async (t) => {
  const note = fc.integer({ min: 0, max: 2000 }).map((length) => '☕'.repeat(length));
  await fc.assert(
    fc.asyncProperty(fc.array(note, { maxLength: 1200 }), async (notes) => {
      const batches = await collect(batchesOf(rowsOf(notes)));
      t.deepEqual(
        batches.flat().map(({ timesheet }) => timesheet.note),
        notes,
      );
      for (const batch of batches) {
        t.true(batch.length > 0 && batch.length <= 500);
        t.true(Buffer.byteLength(JSON.stringify(batch.map((row) => ({ op: 'upsert', ...row })))) < 1_000_000);
      }
    }),
    { numRuns: 20 },
  );
});

test('short rows go 500 at a time', async (t) => {
  const batches = await collect(batchesOf(rowsOf(Array(1201).fill('x'))));
  t.deepEqual(
    batches.map((batch) => batch.length),
    [500, 500, 201],
  );
});
