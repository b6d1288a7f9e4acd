const maxBytes = 256 * 1024;

/**
 * GETs a small JSON object within `deadlineMs` for all of it, following no redirect (RFC 8725 leaves no room for keys
 * from elsewhere). Throws when it takes longer, is larger than 256 KiB, is not JSON or not 200.
 */
export async function fetchJson(url: string, deadlineMs: number): Promise<Record<string, unknown>> {
  const signal = AbortSignal.timeout(Math.ceil(deadlineMs));
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new Error(`${url} answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an error cancels the rest of the body.
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`${url} answered more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${url} did not answer a JSON object`);
  return value as Record<string, unknown>;
}
