import type { ExpectedVersions } from '../domain/changes.ts';

/**
 * The versions that an If-Match names, `any` for `*`. Comparison is strong (RFC 9110, section 13.1.1): a weak tag, or
 * one that we never gave out, matches nothing.
 */
export function readIfMatch(value: string): ExpectedVersions {
  if (value === '*') return 'any';
  return [...value.matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, tag = '']) =>
    weak === undefined && /^[1-9][0-9]{0,9}$/.test(tag) ? [Number(tag)] : [],
  );
}

/** Whether an If-None-Match names this answer. Comparison is weak (RFC 9110, section 13.1.2). */
export function ifNoneMatch(value: string | undefined, etag: string): boolean {
  if (value === undefined) return false;
  return value === '*' || [...value.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);
}

/** The ETag of a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
