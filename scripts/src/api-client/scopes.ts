import type { OperationId } from '@timesheets/sdk';
import { operations } from '@timesheets/sdk/operations';

/** The scopes that the operations need together. Where any of several will do, one that is needed anyway is taken. */
export function scopesFor(operationIds: readonly OperationId[]): string[] {
  const needed = new Set<string>();
  const choices = operationIds
    .map((operationId): (readonly string[])[] => {
      const { scopes, alternativeScopes } = operations[operationId];
      return [scopes, ...alternativeScopes];
    })
    // Those without a choice come first: they say what is needed anyway.
    .sort((a, b) => a.length - b.length);
  for (const choice of choices) {
    const chosen = choice.find((scopes) => scopes.every((scope) => needed.has(scope))) ?? choice[0] ?? [];
    for (const scope of chosen) needed.add(scope);
  }
  return [...needed];
}
