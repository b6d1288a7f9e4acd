import type { ExpectedVersions } from '../domain/changes.ts';
import type { Precondition } from '../domain/preconditions.ts';

/**
 * The versions that an If-Match names, `any` for `*`. Comparison is strong (RFC 9110, section 13.1.1): a weak tag, or
 * one that we never gave out, matches nothing.
 */
export function readIfMatch(value: string): ExpectedVersions {
  if (value === '*') return 'any';
  return [...value.matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, tag = '']) =>
    weak === undefined && /^(0|[1-9][0-9]{0,9})$/.test(tag) ? [Number(tag)] : [],
  );
}

/** Whether an If-None-Match names this answer. Comparison is weak (RFC 9110, section 13.1.2). */
export function ifNoneMatch(value: string | undefined, etag: string): boolean {
  if (value === undefined) return false;
  return value === '*' || [...value.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);
}

/** What a PUT says must be there already, if it says anything. */
export function readPrecondition(headers: { 'If-Match'?: string; 'If-None-Match'?: '*' }): Precondition {
  if (headers['If-None-Match'] !== undefined) return { absent: true };
  if (headers['If-Match'] !== undefined) return { versions: readIfMatch(headers['If-Match']) };
  return undefined;
}

/** The ETag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
