/** Replaces a secret in texts. */
export type Redact = (text: string) => string;

/** Makes sure that the access token does not leave the SDK inside an error. */
export function redactor(accessToken: string | undefined): Redact {
  return (text) => (accessToken ? text.replaceAll(accessToken, '[access token]') : text);
}

/**
 * What an error says, in an error of our own: the platform's or a custom fetch's may carry the request, and with it
 * the access token.
 */
export function harmlessCopy(error: unknown, redact: Redact, depth = 3): Error {
  if (!(error instanceof Error)) return new Error(redact(String(error)));
  const cause =
    error.cause === undefined || depth === 0 ? undefined : harmlessCopy(error.cause, redact, depth - 1);
  const copy = new Error(redact(error.message), cause && { cause });
  copy.name = redact(error.name);
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? Object.assign(copy, { code: redact(code) }) : copy;
}
