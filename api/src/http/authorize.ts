import type { Middleware } from 'koa';
import type { OperationId } from '../contract/operation-id.ts';
import type { Operation } from '../contract/operations.ts';
import type { Actor } from '../domain/actor.ts';
import { InsufficientScope } from '../errors.ts';
import type { Conditions } from '../handlers/types.ts';

/** Refuses an access token that lacks the operation's scopes; sets `ctx.state.conditions` for those that depend. */
export function authorize(operation: Operation): Middleware {
  return async function authorizeMiddleware(ctx, next) {
    const actor: Actor = ctx.state.actor;
    const alternatives = [operation.scopes, ...operation.alternativeScopes];
    if (!alternatives.some((scopes) => hasAll(actor, scopes)))
      throw new InsufficientScope(operation.scopes, [], operation.alternativeScopes);
    ctx.state.conditions = createConditions(operation, actor);
    await next();
  };
}

function createConditions(operation: Operation, actor: Actor): Conditions<OperationId> {
  const scopesOf = (name: string) => operation.conditionalScopes[name] ?? [];
  return {
    has: (name: string) => hasAll(actor, scopesOf(name)),
    require(name: string) {
      if (!hasAll(actor, scopesOf(name))) throw new InsufficientScope(scopesOf(name));
    },
  };
}

/** Scopes are compared as they are (RFC 6749, section 3.3): case counts, and no scope contains another. */
function hasAll(actor: Actor, scopes: readonly string[]): boolean {
  return scopes.every((scope) => actor.scopes.includes(scope));
}
