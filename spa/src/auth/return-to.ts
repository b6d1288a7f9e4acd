/**
 * Where to go after signing in: a path of this origin, whatever was asked for. Anything that leads elsewhere, or back
 * into the sign-in itself, becomes `/` (RFC 9700, section 4.11.1: no open redirector).
 */
export function safeReturnTo(text: unknown, origin: string): string {
  if (typeof text !== 'string' || !text.startsWith('/') || !URL.canParse(text, origin)) return '/';
  const url = new URL(text, origin);
  // `//host`, `/\host` and tabs inside them are read as another host by browsers; the parser says so, not a pattern.
  if (url.origin !== origin) return '/';
  if (url.pathname === '/callback' || url.pathname === '/silent-callback') return '/';
  // A path that the parser has shortened to `//host` would leave this origin when it is used again.
  return url.pathname.startsWith('//') ? '/' : url.pathname + url.search + url.hash;
}
