import { type Contract, resolve } from '../../src/contract/load.ts';
import type { Operation, Parameter } from '../../src/contract/operations.ts';

type Schema = Record<string, unknown>;

export interface Sample {
  /** Below the base path, with the contract's own examples in the place of parameters. */
  path: string;
  headers: Record<string, string>;
  mediaType: string | undefined;
  body: unknown;
}

/** A request of the operation that fits the contract, from the contract's own examples alone. */
export function sampleOf(contract: Contract, operation: Operation): Sample {
  const [mediaType] = Object.keys(operation.requestBody ?? {});
  const required = operation.parameters.filter((parameter) => parameter.required);
  const examples = new Map(required.map((parameter) => [parameter, exampleOf(contract, parameter)]));
  const path = required
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (path, parameter) => path.replace(`{${parameter.name}}`, examples.get(parameter) ?? ''),
      operation.path,
    );
  const inHeader = required.filter((parameter) => parameter.in === 'header');
  return {
    path,
    headers: Object.fromEntries(inHeader.map((parameter) => [parameter.name, examples.get(parameter) ?? ''])),
    mediaType,
    body: mediaType && bodyExample(contract, operation, mediaType),
  };
}

function exampleOf(contract: Contract, parameter: Parameter): string {
  const holder = resolve<Schema>(contract, { $ref: parameter.schemaRef.replace(/\/schema$/, '') });
  const example = holder.example ?? resolve<Schema>(contract, parameter.schema).example;
  if (typeof example !== 'string') throw new Error(`${parameter.name} needs an example in the contract`);
  return example;
}

/** One whose items do not fail alone: the faults of those would not be the answer's. */
function bodyExample(contract: Contract, operation: Operation, mediaType: string): unknown {
  const content = resolve<Schema>(contract, {
    $ref: `${operation.requestBody?.[mediaType]?.replace(/\/schema$/, '')}`,
  });
  const values = [content.example, ...Object.values(content.examples ?? {}).map(({ value }) => value)];
  const { member, equals } = operation.itemsFailAlone?.when ?? {};
  const fit = values.filter(
    (value) => value !== undefined && (member === undefined || value[member] !== equals),
  );
  if (fit.length === 0) throw new Error(`${operation.id} needs an example of its body`);
  return fit[0];
}

export interface Mutation {
  title: string;
  pointer: string;
  body: unknown;
}

/** Every way to spoil a body by one member: leave a required one out, add one, give one another type. */
export function spoil(contract: Contract, schemaRef: string, body: unknown): Mutation[] {
  return spoilAt(contract, { $ref: schemaRef }, body, '', (value) => value);
}

function spoilAt(
  contract: Contract,
  reference: unknown,
  value: unknown,
  at: string,
  rebuild: (value: unknown) => unknown,
): Mutation[] {
  const schema = branchOf(contract, resolve<Schema>(contract, reference), value);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      spoilAt(contract, schema.items, item, `${at}/${index}`, (next) => rebuild(value.with(index, next))),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Schema;
  const properties = (schema.properties ?? {}) as Record<string, unknown>;
  const unknown = {
    title: 'an unknown member',
    pointer: `${at}/surprise`,
    body: rebuild({ ...object, surprise: 1 }),
  };
  const missing = ((schema.required ?? []) as string[]).map((name) => {
    const { [name]: _, ...rest } = object;
    return { title: 'a required member missing', pointer: `${at}/${name}`, body: rebuild(rest) };
  });
  const mistyped = Object.entries(properties).map(([name, property]) => ({
    title: 'a member of the wrong type',
    pointer: `${at}/${name}`,
    body: rebuild({ ...object, [name]: wrongFor(resolve<Schema>(contract, property)) }),
  }));
  const deeper = Object.entries(object).flatMap(([name, member]) =>
    spoilAt(contract, properties[name], member, `${at}/${name}`, (next) =>
      rebuild({ ...object, [name]: next }),
    ),
  );
  return [unknown, ...missing, ...mistyped, ...deeper];
}

/** Of alternatives, the one that the value names by the discriminator. */
function branchOf(contract: Contract, schema: Schema, value: unknown): Schema {
  const { discriminator, oneOf } = schema as { discriminator?: { propertyName: string }; oneOf?: unknown[] };
  if (!discriminator || !oneOf) return schema;
  const name = (value as Schema)[discriminator.propertyName];
  const branches = oneOf.map((branch) => resolve<{ properties: Record<string, Schema> }>(contract, branch));
  const found = branches.find(({ properties }) => properties[discriminator.propertyName]?.const === name);
  if (!found) throw new Error(`no alternative for ${discriminator.propertyName} ${String(name)}`);
  return found;
}

function wrongFor({ type }: Schema): unknown {
  return type === 'boolean' || type === 'object' || type === 'array' ? 'text' : { not: 'this' };
}
