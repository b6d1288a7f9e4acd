import type { OperationId } from './contract.ts';
import { operations } from './generated/operations.ts';

/** The further conditions that the contract knows for an operation: `others`, `delete`. */
export type ConditionOf<Id extends OperationId> = keyof (typeof operations)[Id]['conditionalScopes'];

/** Whether the scopes allow an operation; with a condition, whether they allow it under that condition too. */
export type Can = <Id extends OperationId>(operationId: Id, condition?: ConditionOf<Id>) => boolean;

/**
 * Answers "may I offer this button" from the scopes that were granted (those of `GET /me`). Scopes that the contract
 * does not know count for nothing. Only the API decides: that a scope allows an operation does not say that this person
 * may do it to this entry.
 */
export function createCan(scopes: readonly string[]): Can {
  const granted = new Set(scopes);
  return (operationId, condition) => {
    const operation = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined;
    if (!operation) return false;
    const required: readonly string[] | undefined =
      condition === undefined ? [] : conditionalScopes(operation.conditionalScopes, condition);
    const hasAll = (scopes: readonly string[]) => scopes.every((scope) => granted.has(scope));
    const alternatives = [operation.scopes, ...operation.alternativeScopes];
    return required !== undefined && hasAll(required) && alternatives.some(hasAll);
  };
}

function conditionalScopes(
  declared: Partial<Record<PropertyKey, readonly string[]>>,
  condition: PropertyKey,
): readonly string[] | undefined {
  return Object.hasOwn(declared, condition) ? declared[condition] : undefined;
}
