import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { houses, importBreaches } from '../../src/check-imports.ts';

const root = join(import.meta.dirname, '../../..');

/** The breaches of a house in which one file begins with one more import. */
function breachesWith(source: string, changed: string, line: string): string[] {
  const house = houses.find((one) => one.source === source);
  if (!house) throw new Error(`${source} is not checked`);
  return importBreaches(
    house,
    (file) => (file === changed ? `${line}\n` : '') + readFileSync(join(root, file), 'utf8'),
  );
}

test('every import goes to the right', (t) => {
  t.deepEqual(
    houses.flatMap((house) => importBreaches(house)),
    [],
  );
});

const breaches: [string, string, string][] = [
  ['api/src', 'api/src/store/open.ts', "import { decide } from '../domain/decide.ts';"],
  ['api/src', 'api/src/domain/decide.ts', "import { write } from '../handlers/write.ts';"],
  ['api/src', 'api/src/http/authorize.ts', "import { canRead } from '../domain/policy.ts';"],
  ['api/src', 'api/src/http/authorize.ts', "import { lockedReason } from '../domain/actor.ts';"],
  ['api/src', 'api/src/errors.ts', "import type { Actor } from './domain/actor.ts';"],
  ['api/src', 'api/src/handlers/me.ts', "import { createTimesheetsClient } from '@timesheets/sdk';"],
  ['api/src', 'api/src/handlers/me.ts', "import {\n  below,\n} from '../http/below.ts';"],
  ['api/src', 'api/src/handlers/me.ts', "const more = await import('../http/below.ts');"],
  ['sdk/src', 'sdk/src/can.ts', "import { readConfig } from '../../api/src/config.ts';"],
];

for (const [source, file, line] of breaches) {
  test(`${file} may not say ${line.replaceAll('\n', ' ')}`, (t) => {
    t.is(breachesWith(source, file, line).length, 1);
  });
}

test('a room may take what lies to its right', (t) => {
  t.deepEqual(
    breachesWith('api/src', 'api/src/http/authorize.ts', "import { NotFound } from '../errors.ts';"),
    [],
  );
});
