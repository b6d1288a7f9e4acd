import fc, { type Arbitrary } from 'fast-check';
import { type Contract, resolve } from '../../src/contract/load.ts';
import type { Operation, Parameter } from '../../src/contract/operations.ts';
import { anything, hostileText, valuesOf } from './_values.ts';

/** A request before what it picks is known. */
export interface Draft {
  actor: string;
  /** Which of the things that exist it is about. */
  subject: number;
  path: Record<string, unknown>;
  query: [name: string, value: unknown][];
  headers: Record<string, unknown>;
  body: unknown;
  /** Puts something else in one place of the body. */
  spoil?: { at: number; other: unknown; name: string } | undefined;
  /** Instead of the body in JSON. */
  rawBody?: string | undefined;
  mediaType: string;
}

/** Requests of an operation: more than half of them fit the contract, the others are wrong in some places. */
export function draftsOf(
  contract: Contract,
  operation: Operation,
  actors: readonly string[],
): Arbitrary<Draft> {
  return fc.oneof(
    { weight: 6, arbitrary: goodDrafts(contract, operation, actors) },
    { weight: 4, arbitrary: badDrafts(contract, operation, actors) },
  );
}

function goodDrafts(contract: Contract, operation: Operation, actors: readonly string[]): Arbitrary<Draft> {
  const of = (place: Parameter['in']) => operation.parameters.filter((parameter) => parameter.in === place);
  const values = (one: Parameter) => valuesOf(contract, one.schema, one.name);
  const [mediaType = ''] = Object.keys(operation.requestBody ?? {});
  return fc.record({
    actor: fc.constantFrom(...actors),
    subject: fc.nat(1000),
    path: fc.record(Object.fromEntries(of('path').map((one) => [one.name, values(one)]))),
    query: fc
      .tuple(
        ...of('query').map((one) =>
          sometimes(values(one)).map((value) => [one.name, value] as [string, unknown]),
        ),
      )
      .map((all) => all.filter(([, value]) => value !== undefined)),
    headers: fc.record(
      Object.fromEntries(
        of('header').map((one) => [one.name, one.required ? values(one) : sometimes(values(one))]),
      ),
    ),
    body:
      mediaType === '' ? fc.constant(undefined) : bodies(contract, operation.requestBody?.[mediaType] ?? ''),
    mediaType: fc.constant(mediaType),
  });
}

const sometimes = <Value>(values: Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

/** Those that the schema makes, and the contract's own examples. */
function bodies(contract: Contract, bodyRef: string): Arbitrary<unknown> {
  const { example, examples = {} } = resolve<{
    example?: unknown;
    examples?: Record<string, { value: unknown }>;
  }>(contract, { $ref: bodyRef.replace(/\/schema$/, '') });
  const shown = [example, ...Object.values(examples).map(({ value }) => value)].filter(
    (value) => value !== undefined,
  );
  return fc.oneof(
    { weight: 4, arbitrary: valuesOf(contract, { $ref: bodyRef }) },
    ...shown.map((value) => fc.constant(value)),
  );
}

function badDrafts(contract: Contract, operation: Operation, actors: readonly string[]): Arbitrary<Draft> {
  const wrong = fc.oneof(hostileText, anything);
  const good = goodDrafts(contract, operation, actors);
  const names = operation.parameters.map(({ name }) => name);
  const changes = fc.oneof(
    fc.record({ query: fc.tuple(fc.oneof(fc.constantFrom('x', ...names), hostileText), wrong) }),
    ...operation.parameters.map((one) => wrong.map((value) => ({ parameter: one, value }))),
    ...(operation.requestBody ? [bodyChanges, bodyChanges] : []),
  );
  return fc
    .tuple(good, fc.array(changes, { minLength: 1, maxLength: 2 }))
    .map(([draft, all]) => all.reduce(change, draft));
}

type Change =
  | { query: [string, unknown] }
  | { parameter: Parameter; value: unknown }
  | Partial<Pick<Draft, 'spoil' | 'rawBody' | 'mediaType' | 'body'>>;

function change(draft: Draft, made: Change): Draft {
  if ('parameter' in made) {
    const { parameter, value } = made;
    if (parameter.in === 'query') return { ...draft, query: [...draft.query, [parameter.name, value]] };
    const place = parameter.in === 'path' ? 'path' : 'headers';
    return { ...draft, [place]: { ...draft[place], [parameter.name]: value } };
  }
  if ('query' in made) return { ...draft, query: [...draft.query, made.query] };
  return { ...draft, ...made };
}

const bodyChanges: Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ spoil: fc.record({ at: fc.nat(), other: anything, name: hostileText }) }),
  },
  { weight: 1, arbitrary: fc.record({ body: anything }) },
  {
    weight: 1,
    arbitrary: fc.record({
      rawBody: fc.oneof(
        fc.constantFrom(
          '',
          '{',
          '[',
          'null',
          '{"a":1e400}',
          '{"date":"2026-11-20","date":"2026-11-21"}',
          '\ufeff{}',
        ),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 5000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      mediaType: fc.constantFrom(
        '',
        'text/plain',
        'application/json; charset=utf-16',
        'application/x-www-form-urlencoded',
        '*/*',
      ),
    }),
  },
);
