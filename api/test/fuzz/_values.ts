import fc, { type Arbitrary } from 'fast-check';
import { type Contract, resolve } from '../../src/contract/load.ts';
import { isPickable, Pick } from './_pool.ts';

export type Schema = Record<string, unknown>;

/** Texts that have broken something somewhere. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\0',
      '\ud800',
      '.',
      '..',
      '../..',
      '%00',
      '%2e%2e%2f',
      '*',
      '"',
      '\\',
      "' or 1=1 --",
      '{{7*7}}',
    ],
    ...[
      '__proto__',
      'constructor',
      'null',
      'undefined',
      'NaN',
      '1e400',
      '-0',
      'true',
      '[]',
      '{}',
      '\r\nX: 1',
    ],
    ...['2026-02-30', '0000-01-01', '9999-12-31', '2026-W53', '2026-W00', '9999-W52', '2026-11-20T25:00:00Z'],
    ...['\u202e', '\ufeff', 'ß', 'İ', 'a\u0301', '👩‍🚀', '＝1', 'x'.repeat(5000)],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Numbers at and beyond the edges of what databases and JSON hold. */
export const hostileNumber: Arbitrary<number> = fc.constantFrom(
  ...[-1, 0, -0, 1.5, 1440, 1441, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e21, 1e308, -1e308, 5e-324],
);

/** What the contract says nothing good about. */
export const anything: Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { __proto__: null, x: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values of a schema, most of which fit it; `name` is what the member or parameter is called. */
export function valuesOf(contract: Contract, reference: unknown, name = ''): Arbitrary<unknown> {
  const schema = resolve<Schema>(contract, reference);
  if (Array.isArray(schema.oneOf)) {
    return fc.oneof(...schema.oneOf.map((branch: unknown) => valuesOf(contract, branch, name)));
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  const types = [schema.type].flat().map(String);
  return fc.oneof(...types.map((type) => ofType(contract, schema, type, name)));
}

function ofType(contract: Contract, schema: Schema, type: string, name: string): Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectOf(contract, schema);
    case 'array':
      return fc.array(valuesOf(contract, schema.items, name), {
        minLength: Number(schema.minItems ?? 0),
        maxLength: Math.min(4, Number(schema.maxItems ?? 4)),
      });
    case 'integer':
      return numberOf(schema, name);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema, name);
  }
}

const absent = Symbol('absent');

/** Its required members, and every third of the others: with all of them, hardly a request would be allowed. */
function objectOf(contract: Contract, schema: Schema): Arbitrary<unknown> {
  const required = (schema.required ?? []) as string[];
  const members = Object.entries((schema.properties ?? {}) as Record<string, unknown>).map(
    ([name, inner]) => {
      const values = valuesOf(contract, inner, name);
      const optional = fc.oneof(
        { weight: 2, arbitrary: fc.constant(absent) },
        { weight: 1, arbitrary: values },
      );
      return [name, required.includes(name) ? values : optional] as const;
    },
  );
  return fc
    .record(Object.fromEntries(members))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== absent)));
}

function numberOf({ minimum = -100, maximum = 100 }: Schema, name: string): Arbitrary<unknown> {
  const [min, max] = [Number(minimum), Math.min(Number(maximum), Number(minimum) + 600)];
  const own = fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, Number(maximum)));
  return isPickable(name) ? fc.oneof({ weight: 6, arbitrary: Pick.of(name) }, own) : own;
}

const days = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2026-12-10'), noInvalidDate: true })
  .map((day) => day.toISOString());

function textOf(schema: Schema, name: string): Arbitrary<unknown> {
  const own = formatted(schema);
  return isPickable(name) ? fc.oneof({ weight: 6, arbitrary: Pick.of(name) }, own) : own;
}

function formatted({ format, pattern, example, minLength = 0, maxLength = 200 }: Schema): Arbitrary<unknown> {
  if (format === 'date') return days.map((text) => text.slice(0, 10));
  if (format === 'date-time') return days;
  if (format === 'iso-week') return fc.integer({ min: 40, max: 50 }).map((week) => `2026-W${week}`);
  const length = { minLength: Number(minLength), maxLength: Math.min(Number(maxLength), 60) };
  const examples = example === undefined ? [] : [fc.constant(example)];
  const free = fc.string({ unit: 'grapheme', ...length });
  if (typeof pattern !== 'string') return fc.oneof(free, ...examples);
  const fits = new RegExp(pattern, 'u');
  // Letters and dashes fit most patterns; what does not is left for the API to refuse.
  const plain = fc.stringMatching(/^[a-f0-9][a-f0-9-]{2,20}$/);
  return fc.oneof(
    plain,
    free.map((text) => (fits.test(text) ? text : 'abc')),
    ...examples,
  );
}
