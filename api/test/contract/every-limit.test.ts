import test from 'ava';
import { type Contract, resolve } from '../../src/contract/load.ts';
import { serve } from '../http/_serve.ts';
import { bearerWith, callables, contract } from './_callable.ts';

type Schema = Record<string, unknown>;

interface Limit {
  pointer: string;
  /** A body whose value there is just within the limit, or just beyond. */
  bodyWith(beyond: boolean): unknown;
  what: string;
}

/** Every largest length, number and count of the members that an example of a body has. */
function limitsOf(contract: Contract, reference: unknown, value: unknown, at = '', rebuild = same): Limit[] {
  const schema = branchOf(contract, resolve<Schema>(contract, reference), value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const properties = (schema.properties ?? {}) as Record<string, unknown>;
    return Object.entries(value).flatMap(([name, inner]) =>
      limitsOf(contract, properties[name], inner, `${at}/${name}`, (next) =>
        rebuild({ ...value, [name]: next }),
      ),
    );
  }
  const limit = (what: string, values: (over: number) => unknown): Limit[] => [
    { pointer: at, what, bodyWith: (beyond) => rebuild(values(beyond ? 1 : 0)) },
  ];
  if (Array.isArray(value)) {
    const maxItems = Number(schema.maxItems);
    const deeper = value.flatMap((item, index) =>
      limitsOf(contract, schema.items, item, `${at}/${index}`, (next) => rebuild(value.with(index, next))),
    );
    return [...limit(`${maxItems} items`, (over) => Array(maxItems + over).fill(value[0])), ...deeper];
  }
  if (typeof value === 'number' && schema.maximum !== undefined)
    return limit(`${schema.maximum}`, (over) => Number(schema.maximum) + over);
  // What has a form or a choice of its own cannot be made longer and stay one.
  if (typeof value !== 'string' || schema.format || schema.enum || 'const' in schema) return [];
  const { maxLength, pattern = '' } = schema as { maxLength?: number; pattern?: string };
  if (maxLength === undefined || !new RegExp(pattern, 'u').test('a'.repeat(maxLength))) return [];
  return limit(`${maxLength} characters`, (over) => 'a'.repeat(maxLength + over));
}

const same = (value: unknown): unknown => value;

/** Of alternatives, the one whose constants the value has. */
function branchOf(contract: Contract, schema: Schema, value: unknown): Schema {
  const branches = ((schema.oneOf ?? []) as unknown[]).map((branch) => resolve<Schema>(contract, branch));
  const fits = branches.find(({ type, properties = {} }) => {
    if (type === 'null') return value === null;
    return Object.entries(properties as Record<string, Schema>).every(
      ([name, inner]) => !('const' in inner) || inner.const === (value as Record<string, unknown>)[name],
    );
  });
  return fits ?? schema;
}

const served = serve();
let tried = 0;

for (const { operation, sample, path, call } of callables(served)) {
  const schemaRef = operation.requestBody?.[sample.mediaType ?? ''];
  if (schemaRef === undefined) continue;
  for (const { pointer, what, bodyWith } of limitsOf(contract, { $ref: schemaRef }, sample.body)) {
    tried += 1;
    test(`400 ${operation.id} for one above the limit of ${what} at ${pointer}, not at the limit`, async (t) => {
      const faultsAt = async (beyond: boolean) => {
        const { status, body, text } = await call(bearerWith(served), path, JSON.stringify(bodyWith(beyond)));
        t.true(status < 500, text);
        const own = (body.errors ?? []) as { pointer: string; code: string }[];
        return own.filter((fault) => fault.pointer === pointer && /^max/.test(fault.code));
      };
      t.is((await faultsAt(true)).length, 1);
      t.is((await faultsAt(false)).length, 0);
    });
  }
}

test('there are limits to try', (t) => {
  t.true(tried >= 20, `${tried}`);
});
