import type { IncomingHttpHeaders } from 'node:http';
import { isDate, isWeek } from '@timesheets/sdk/calendar';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Contract } from '../contract/load.ts';
import type { Operation, Parameter } from '../contract/operations.ts';
import { type Fault, Refusal } from '../errors.ts';
import { faultsOf } from './faults.ts';
import { createBodyValidator } from './validate-body.ts';

export interface RawRequest {
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface ValidRequest {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  body: unknown;
  itemFaults: ReadonlyMap<number, readonly Fault[]>;
}

/** Compiles schemas of the contract, by where they are in it (`#/components/schemas/Week`). */
export type Compile = (schemaRef: string, options?: { firstFaultOnly: boolean }) => ValidateFunction;

/** A compiler over one contract. Formats are those of the contract, `iso-week` included. */
export function createCompiler(contract: Contract): Compile {
  const thorough = createAjv(contract, true);
  const quick = createAjv(contract, false);
  return (schemaRef, { firstFaultOnly } = { firstFaultOnly: false }) =>
    (firstFaultOnly ? quick : thorough).compile({ $ref: `contract${schemaRef}` });
}

function createAjv(contract: Contract, allErrors: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors,
    discriminator: true,
    verbose: true,
    strict: true,
    strictTypes: false,
  });
  addFormats.default(ajv, ['date-time', 'uri', 'uri-reference']);
  // Days of the years 0001 to 9999, which is as far as the calendar counts.
  ajv.addFormat('date', isDate);
  ajv.addFormat('iso-week', isWeek);
  // The contract is no schema itself; it is where the schemas are.
  ajv.addVocabulary([...Object.keys(contract), 'example']);
  ajv.addSchema({ $id: 'contract', ...contract, $schema: undefined } as object, undefined, false, false);
  return ajv;
}

/**
 * Checks requests of one operation. Unknown parameters and members are faults. Throws a `Refusal` that names every
 * fault, but those of single items where the contract lets items fail alone.
 */
export function createRequestValidator(operation: Operation, compile: Compile) {
  const parameters = operation.parameters.map((parameter) => ({
    parameter,
    validate: compile(parameter.schemaRef),
  }));
  const validateBody = createBodyValidator(operation, compile);
  const known = new Set(operation.parameters.filter(isQuery).map(({ name }) => name));

  return function validateRequest(request: RawRequest): ValidRequest {
    refuseUnknownParameters(request.query, known);
    const valid: ValidRequest = {
      path: {},
      query: {},
      headers: {},
      body: request.body,
      itemFaults: new Map(),
    };
    const faults: Fault[] = [];
    let missing = false;
    for (const { parameter, validate } of parameters) {
      const value = readParameter(parameter, request, faults);
      if (value === undefined) {
        missing ||= parameter.required;
        continue;
      }
      if (!validate(value)) faults.push(...faultsOf(validate, pointerTo(parameter)));
      const holder = { path: valid.path, query: valid.query, header: valid.headers }[parameter.in];
      holder[parameter.name] = value;
    }
    const { own, byItem } = validateBody(request.body);
    faults.push(...own);
    valid.itemFaults = byItem;
    if (faults.length > 0) throw invalidRequest(faults);
    if (missing) throw preconditionRequired();
    return valid;
  };
}

/** The refusal of a request that does not fit the contract. */
export function invalidRequest(faults: readonly Fault[]): Refusal {
  const named = faults.slice(0, 3).map((fault) => `${fault.pointer || 'the body'} ${fault.detail}`);
  const more = faults.length > named.length ? ` and ${faults.length - named.length} more` : '';
  return new Refusal(
    'invalid-request',
    `The request does not fit the contract: ${named.join('; ')}${more}.`,
    faults.slice(0, 100),
  );
}

/** `If-Match` is the only parameter that can be required and missing: a path without its parameters is another path. */
function preconditionRequired(): Refusal {
  return new Refusal('precondition-required', 'Send If-Match with the ETag of the version you saw.', [
    { pointer: '/header/if-match', code: 'required', detail: 'is missing' },
  ]);
}

function refuseUnknownParameters(query: URLSearchParams, known: ReadonlySet<string>): void {
  const unknown = [...new Set(query.keys())]
    .filter((name) => !known.has(name))
    .map((name) => name.slice(0, 64));
  if (unknown.length === 0) return;
  const choice = known.size > 0 ? `; this operation knows ${[...known].join(', ')}` : '';
  throw new Refusal(
    'unknown-parameter',
    `There is no query parameter ${unknown.slice(0, 5).join(', ')}${choice}.`,
    unknown
      .slice(0, 20)
      .map((name) => ({ pointer: `/query/${name}`, code: 'unknown', detail: 'is not a parameter' })),
  );
}

function readParameter(parameter: Parameter, request: RawRequest, faults: Fault[]): unknown {
  const { name, schema } = parameter;
  if (parameter.in === 'path') return request.path[name];
  if (parameter.in === 'header') return request.headers[name.toLowerCase()];
  const values = request.query.getAll(name);
  if (values.length === 0) return schema.default;
  if (schema.type === 'array') return values;
  if (values.length > 1) {
    faults.push({ pointer: pointerTo(parameter), code: 'repeated', detail: 'may be given only once' });
    return undefined;
  }
  const [value = ''] = values;
  return schema.type === 'integer' && /^-?[0-9]{1,15}$/.test(value) ? Number(value) : value;
}

function pointerTo(parameter: Parameter): string {
  return `/${parameter.in}/${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
}

function isQuery(parameter: Parameter): boolean {
  return parameter.in === 'query';
}
