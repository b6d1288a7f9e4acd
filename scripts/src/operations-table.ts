import { type Contract, listOperations, listScopes } from './contract.ts';

/** TypeScript source of the table `operationId -> {method, path, scopes, conditionalScopes}`. */
export function operationsTable(contract: Contract): string {
  const entries = listOperations(contract).map(({ method, path, operation }) => [
    operation.operationId,
    {
      method,
      path,
      scopes: (operation.security ?? []).flatMap((requirement) => requirement.oauth2 ?? []),
      conditionalScopes: operation['x-conditional-scopes'] ?? {},
    },
  ]);
  return [
    '/** Every operation of the contract: where it is and which scopes it needs. */',
    `export const operations = ${JSON.stringify(Object.fromEntries(entries), null, 2)} as const;`,
    '',
    '/** Every scope of the contract. */',
    `export const scopes = ${JSON.stringify(Object.keys(listScopes(contract)), null, 2)} as const;`,
    '',
  ].join('\n');
}
