import test from 'ava';
import fc from 'fast-check';
import { nestsDeeper } from '../../src/http/nesting.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test('of any JSON text it knows the depth', (t) => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 8, depthSize: 'max', stringUnit: 'binary' }),
      fc.nat(3),
      (text, indent) => {
        const value = JSON.parse(text);
        const depth = depthOf(value);
        const written = JSON.stringify(value, undefined, indent);
        t.false(nestsDeeper(written, depth), written);
        if (depth > 0) t.true(nestsDeeper(written, depth - 1), written);
      },
    ),
    { numRuns: 500 },
  );
});

test('brackets and quotes inside of strings do not count', (t) => {
  for (const text of ['"[[[["', '"\\"[[["', '"\\\\"', '["{{{\\\\\\"{"]']) {
    t.notThrows(() => JSON.parse(text), text);
    t.false(nestsDeeper(text, 1), text);
  }
});
