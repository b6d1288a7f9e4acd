import type { OpenAPI3 } from 'openapi-typescript';
import type { Contract } from './contract.ts';

/**
 * The contract without its discriminators. openapi-typescript would type a discriminating member by the names of the
 * schemas; each variant's own `const` says what it really holds.
 */
export function withoutDiscriminators(contract: Contract): OpenAPI3 {
  const text = JSON.stringify(contract, (member, value) => (member === 'discriminator' ? undefined : value));
  return JSON.parse(text);
}
