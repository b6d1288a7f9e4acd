import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type SecurityRequirement = Record<string, string[]>;

export interface ContractOperation {
  operationId?: string;
  security?: SecurityRequirement[];
  responses?: Record<string, unknown>;
  'x-conditional-scopes'?: Record<string, string[]>;
  [member: string]: unknown;
}

export interface Contract {
  paths: Record<string, Record<string, ContractOperation>>;
  components: {
    schemas: Record<string, unknown>;
    securitySchemes: { oauth2: { flows: Record<string, { scopes: Record<string, string> }> } };
    [kind: string]: Record<string, unknown>;
  };
}

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** The contract as it stands in openapi.yaml, references unresolved. */
export function readContract(): Contract {
  return parse(readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'));
}

/** Every operation with its method and path, in the order of the file. */
export function listOperations(contract: Contract) {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

/** Every scope that the contract declares, with its description. */
export function listScopes(contract: Contract): Record<string, string> {
  const flows = Object.values(contract.components.securitySchemes.oauth2.flows);
  return Object.assign({}, ...flows.map((flow) => flow.scopes).reverse());
}
