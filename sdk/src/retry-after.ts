/**
 * Reads Retry-After (RFC 9110, section 10.2.3): seconds, or a date.
 *
 * @returns seconds from now, or undefined when it is absent or says nothing
 */
export function parseRetryAfter(text: string | null, nowMs: number): number | undefined {
  if (text === null) return undefined;
  if (/^\d+$/.test(text.trim())) return Number(text);
  const seconds = Math.ceil((Date.parse(text) - nowMs) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
