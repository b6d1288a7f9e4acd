/**
 * Follows a local `$ref` (a JSON Pointer into the document, RFC 6901) until something that is not a reference.
 * Throws when it leads nowhere.
 */
export function resolveReference(document: unknown, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  const reference = String(value.$ref);
  const target = reference
    .replace(/^#\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);
  if (target === undefined) throw new Error(`openapi.yaml: ${reference} leads nowhere`);
  return resolveReference(document, target);
}
