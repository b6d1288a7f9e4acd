/**
 * The text of a body, or undefined when it is longer than that many bytes. What is over the limit is not read.
 */
export async function readText(response: Response, limitBytes: number): Promise<string | undefined> {
  // React Native has no streams; there the whole text is the only way to it.
  if (!response.body?.getReader) {
    const text = await response.text();
    return text.length > limitBytes ? undefined : text;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let sizeBytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    sizeBytes += chunk.value.byteLength;
    if (sizeBytes > limitBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Whether the body is JSON of any kind (RFC 6839, section 3.1). */
export function isJson(response: Response): boolean {
  return /^application\/(?:[\w.+-]+\+)?json *(?:;|$)/i.test(response.headers.get('content-type') ?? '');
}
