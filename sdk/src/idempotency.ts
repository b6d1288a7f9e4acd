import type { Middleware } from 'openapi-fetch';
import { operations } from './generated/operations.ts';

/**
 * Gives every write that takes one an Idempotency-Key, unless the caller chose one. It stays the same over all tries of
 * the call.
 */
export function addIdempotencyKey(createIdempotencyKey: () => string): Middleware {
  return {
    onRequest({ request, schemaPath }) {
      const takesKey = Object.values(operations).some(
        ({ path, method, idempotent }) =>
          idempotent && path === schemaPath && method.toUpperCase() === request.method,
      );
      if (takesKey && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', createIdempotencyKey());
      }
    },
  };
}
