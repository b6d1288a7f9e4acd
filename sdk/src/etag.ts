/**
 * The ETag that stands for this version; send it as `If-Match` to change exactly what was seen.
 *
 * @throws RangeError when the version is not a whole number from 0
 */
export function etagOf(version: number): string {
  if (!Number.isSafeInteger(version) || version < 0) {
    throw new RangeError(`version must be a whole number from 0, not ${version}`);
  }
  return `"${version}"`;
}
