/** What the contract's linter cannot see. Prints each breach with where it is and ends with 1 if there is one. */
import { checkSync } from 'recheck';
import {
  type Contract,
  type ContractOperation,
  listOperations,
  listScopes,
  readContract,
} from './contract.ts';
import { resolveReference } from './references.ts';

type Node = Record<string, unknown>;

const everyOperation = ['400', '401', '403', '406', '408', '429', '431', '500', '503'];
const withBody = ['413', '415'];
const withIdempotencyKey = ['409', '422'];
const withRequiredIfMatch = ['404', '412', '428'];

/** Every breach of our rules, one line each. */
export function contractBreaches(contract: Contract): string[] {
  return [
    ...listOperations(contract).flatMap(({ method, path, operation }) =>
      operationBreaches(contract, operation).map((breach) => `${method} ${path}: ${breach}`),
    ),
    ...requestSchemas(contract).flatMap(([where, schema]) => openObjects(contract, schema, where)),
    ...schemaBreaches(contract, ''),
  ];
}

function operationBreaches(contract: Contract, operation: ContractOperation): string[] {
  const breaches: string[] = [];
  for (const member of ['operationId', 'summary', 'description']) {
    if (!operation[member]) breaches.push(`has no ${member}`);
  }
  const requirements = operation.security ?? [];
  if (requirements.length === 0 || requirements.some(({ oauth2, ...others }) => !oauth2 || !isEmpty(others)))
    breaches.push('needs oauth2 security requirements, and no others');
  const declared = listScopes(contract);
  const named = [
    ...requirements.flatMap(({ oauth2 = [] }) => oauth2),
    ...Object.values(operation['x-conditional-scopes'] ?? {}).flat(),
  ];
  breaches.push(
    ...named.filter((scope) => !(scope in declared)).map((scope) => `names the unknown scope ${scope}`),
  );
  for (const status of wantedStatuses(contract, operation)) {
    if (!operation.responses?.[status]) breaches.push(`does not declare the problem ${status}`);
  }
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const { content = {} } = resolveReference(contract, response) as { content?: Node };
    if (Number(status) >= 400 && !('application/problem+json' in content))
      breaches.push(`${status} is not a problem`);
  }
  return breaches;
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

function wantedStatuses(contract: Contract, operation: ContractOperation): string[] {
  const parameters = ((operation.parameters ?? []) as unknown[]).map(
    (value) => resolveReference(contract, value) as Node,
  );
  const header = (name: string) =>
    parameters.find((parameter) => parameter.in === 'header' && parameter.name === name);
  return [
    ...everyOperation,
    ...(operation.requestBody ? withBody : []),
    ...(header('Idempotency-Key') ? withIdempotencyKey : []),
    ...(header('If-Match')?.required ? withRequiredIfMatch : []),
  ];
}

function requestSchemas(contract: Contract): [string, unknown][] {
  return listOperations(contract).flatMap(({ operation }) => {
    const { content = {} } = (operation.requestBody ?? {}) as {
      content?: Record<string, { schema: unknown }>;
    };
    return Object.entries(content).map(([type, { schema }]): [string, unknown] => [
      `${operation.operationId} ${type}`,
      schema,
    ]);
  });
}

/** Objects of a request that would take members nobody has declared. */
function openObjects(contract: Contract, reference: unknown, where: string): string[] {
  const schema = resolveReference(contract, reference) as Node;
  const alternatives = (schema.oneOf ?? []) as unknown[];
  const properties = Object.entries((schema.properties ?? {}) as Node);
  const isOpen = properties.length > 0 && alternatives.length === 0 && schema.additionalProperties !== false;
  return [
    ...(isOpen ? [`${where}: additionalProperties is not false`] : []),
    ...alternatives.flatMap((inner, index) => openObjects(contract, inner, `${where} oneOf ${index}`)),
    ...properties.flatMap(([name, inner]) => openObjects(contract, inner, `${where}.${name}`)),
    ...(schema.items ? openObjects(contract, schema.items, `${where}[]`) : []),
  ];
}

/** Strings and arrays without an upper bound, and patterns that some input makes slow. */
function schemaBreaches(node: unknown, where: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, maxLength, maxItems, pattern } = node as Node;
  const is = (name: string) => [type].flat().includes(name);
  return [
    ...(is('string') && maxLength === undefined ? [`${where}: a string without maxLength`] : []),
    ...(is('array') && maxItems === undefined ? [`${where}: an array without maxItems`] : []),
    ...(typeof pattern === 'string' && !isLinear(pattern) ? [`${where}: the pattern is not linear`] : []),
    ...Object.entries(node)
      .filter(([name]) => name !== 'example' && name !== 'examples')
      .flatMap(([name, inner]) => schemaBreaches(inner, `${where}/${name}`)),
  ];
}

/** Polynomial and exponential patterns are what recheck calls vulnerable. */
function isLinear(pattern: string): boolean {
  return checkSync(pattern, 'u').status === 'safe';
}

if (import.meta.main) {
  // Its other back ends need Java or a binary for this platform.
  process.env.RECHECK_BACKEND = 'pure';
  const breaches = contractBreaches(readContract());
  for (const breach of breaches) console.error(`openapi.yaml ${breach}`);
  if (breaches.length > 0) process.exitCode = 1;
}
