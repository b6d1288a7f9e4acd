import { type Contract, type ContractOperation, listOperations, listScopes } from './contract.ts';
import { resolveReference } from './references.ts';

interface Parameter {
  name: string;
  in: string;
  schema: { default?: unknown };
}

/** TypeScript source of the table `operationId -> {method, path, scopes, alternativeScopes, …}`. */
export function operationsTable(contract: Contract): string {
  const entries = listOperations(contract).map(({ method, path, operation }) => {
    const [scopes = [], ...alternativeScopes] = (operation.security ?? []).map(({ oauth2 = [] }) => oauth2);
    return [
      operation.operationId,
      {
        method,
        path,
        scopes,
        alternativeScopes,
        conditionalScopes: operation['x-conditional-scopes'] ?? {},
        queryDefaults: queryDefaults(contract, operation),
        idempotent: takesIdempotencyKey(contract, operation),
      },
    ];
  });
  return [
    '/**',
    ' * Every operation of the contract: where it is, which scopes it needs (all of `scopes`, or all of one of',
    ' * `alternativeScopes`), what its parameters default to, and whether it takes an Idempotency-Key.',
    ' */',
    `export const operations = ${JSON.stringify(Object.fromEntries(entries), null, 2)} as const;`,
    '',
    '/** Every scope of the contract. */',
    `export const scopes = ${JSON.stringify(Object.keys(listScopes(contract)), null, 2)} as const;`,
    '',
  ].join('\n');
}

function queryDefaults(contract: Contract, operation: ContractOperation): Record<string, unknown> {
  const parameters = listParameters(contract, operation).filter((parameter) => parameter.in === 'query');
  return Object.fromEntries(
    parameters.flatMap(({ name, schema }) => (schema.default === undefined ? [] : [[name, schema.default]])),
  );
}

function takesIdempotencyKey(contract: Contract, operation: ContractOperation): boolean {
  return listParameters(contract, operation).some(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'idempotency-key',
  );
}

function listParameters(contract: Contract, operation: ContractOperation): Parameter[] {
  const declared = (operation.parameters ?? []) as unknown[];
  return declared.map((parameter) => resolveReference(contract, parameter) as Parameter);
}
