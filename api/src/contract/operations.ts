import { type Contract, escapeStep, resolve } from './load.ts';
import type { OperationId } from './operation-id.ts';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: { type?: string; default?: unknown };
  /** Where the schema is, for the validator. */
  schemaRef: string;
}

/** A request body or answer: where its schema is, by media type. */
export type Content = Readonly<Record<string, string>>;

/** One operation of the contract, made ready for routing and validating. */
export interface Operation {
  id: OperationId;
  method: (typeof methods)[number];
  /** As in the contract, `/timesheets/{id}`. */
  path: string;
  scopes: readonly string[];
  /** Each of these is as good as `scopes`. */
  alternativeScopes: readonly (readonly string[])[];
  conditionalScopes: Readonly<Record<string, readonly string[]>>;
  parameters: readonly Parameter[];
  requestBody: Content | undefined;
  /** Whether the request body may be left out; an empty object is taken for it then. */
  bodyIsOptional: boolean;
  /** Which faults of a request body concern one item only. */
  itemsFailAlone: { items: string; schema: string; when: { member: string; equals: string } } | undefined;
  /** By status. */
  responses: Readonly<Record<string, Content>>;
}

interface RawOperation {
  operationId?: string;
  security?: { oauth2?: string[] }[];
  parameters?: unknown[];
  requestBody?: { required?: boolean; content: Record<string, unknown> };
  responses: Record<string, unknown>;
  'x-conditional-scopes'?: Record<string, string[]>;
  'x-items-fail-alone'?: Operation['itemsFailAlone'];
}

/**
 * Every operation of the contract. Throws for one without an operationId or without its own `security`: an operation
 * nobody protected must not start.
 */
export function listOperations(contract: Contract): Operation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const raw = item[method] as RawOperation | undefined;
      return raw ? [readOperation(contract, path, method, raw)] : [];
    }),
  );
}

function readOperation(
  contract: Contract,
  path: string,
  method: Operation['method'],
  raw: RawOperation,
): Operation {
  const where = `#/paths/${escapeStep(path)}/${method}`;
  if (!raw.operationId) throw new Error(`${method} ${path} has no operationId`);
  const requirements = raw.security ?? [];
  const [scopes, ...alternativeScopes] = requirements.flatMap(({ oauth2, ...others }) =>
    oauth2 && Object.keys(others).length === 0 ? [oauth2] : [],
  );
  if (!scopes || alternativeScopes.length + 1 < requirements.length) {
    throw new Error(`${raw.operationId} needs security requirements of the scheme oauth2, and no others`);
  }
  const shared = (contract.paths[path]?.parameters ?? []) as unknown[];
  return {
    id: raw.operationId as OperationId,
    method,
    path,
    scopes,
    alternativeScopes,
    conditionalScopes: raw['x-conditional-scopes'] ?? {},
    parameters: [
      ...shared.map((value, index) =>
        readParameter(contract, value, `#/paths/${escapeStep(path)}/parameters/${index}`),
      ),
      ...(raw.parameters ?? []).map((value, index) =>
        readParameter(contract, value, `${where}/parameters/${index}`),
      ),
    ],
    requestBody: raw.requestBody && readContent(raw.requestBody, `${where}/requestBody`),
    bodyIsOptional: raw.requestBody !== undefined && raw.requestBody.required !== true,
    itemsFailAlone: raw['x-items-fail-alone'],
    responses: Object.fromEntries(
      Object.entries(raw.responses).map(([status, value]) => {
        const response = resolve<{ content?: Record<string, unknown> }>(contract, value);
        return [status, readContent(response, referenceOf(value) ?? `${where}/responses/${status}`)];
      }),
    ),
  };
}

function readParameter(contract: Contract, value: unknown, where: string): Parameter {
  const parameter = resolve<Omit<Parameter, 'schemaRef'>>(contract, value);
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required ?? false,
    schema: resolve(contract, parameter.schema),
    schemaRef: `${referenceOf(value) ?? where}/schema`,
  };
}

function readContent(holder: { content?: Record<string, unknown> }, where: string): Content {
  const types = Object.keys(holder.content ?? {});
  return Object.fromEntries(types.map((type) => [type, `${where}/content/${escapeStep(type)}/schema`]));
}

function referenceOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && '$ref' in value ? String(value.$ref) : undefined;
}
