import type { Middleware } from 'openapi-fetch';
import { InvalidPathParameterError } from './errors.ts';

/**
 * Refuses path parameters that URL syntax takes for something else than a name: "" and "." mean the collection, ".."
 * its parent (RFC 3986, section 5.2.4), and DELETE on those is not what was asked for.
 */
export const checkPathParameters: Middleware = {
  onRequest({ schemaPath, params }) {
    for (const [, name = ''] of schemaPath.matchAll(/\{([^{}]+)\}/g)) {
      const value = params.path?.[name];
      const isName = typeof value === 'string' || typeof value === 'number';
      if (!isName || ['', '.', '..'].includes(String(value))) throw new InvalidPathParameterError(name);
    }
  },
};
