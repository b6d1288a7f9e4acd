import type { ExecutionContext } from 'ava';

const mark = 'c4n4ry';

/** A text that must never be seen again, for one place in a request. */
export function canary(place: string): string {
  return `${mark}-${place}`;
}

/**
 * The first line of a log that holds what none may: what clients sent as secrets or content, anything shaped like an
 * access token, control characters.
 */
export function findLeak(text: string): string | undefined {
  const leaks = [
    new RegExp(mark),
    /eyJ[\w-]{4,}/,
    // Longer than a request id, and nothing that is ours: a signature, a key.
    /(?<![\w/.-])[\w-]{60,}(?![\w/.-])/,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
  ];
  return text.split('\n').find((line) => leaks.some((leak) => leak.test(line)));
}

export function assertCleanLog(t: ExecutionContext, text: string): void {
  t.not(text, '');
  t.is(findLeak(text), undefined);
}

/** One JSON object a line, and little for each refused request: a flood must not fill the disk. */
export function assertSmallLog(t: ExecutionContext, text: string, mostBytes = 2048): void {
  const bytesById = new Map<string, number>();
  for (const line of text.trim().split('\n')) {
    const { request_id: id, status } = JSON.parse(line) as { request_id?: string; status?: number };
    if (id === undefined || (status !== undefined && status < 400)) continue;
    bytesById.set(id, (bytesById.get(id) ?? 0) + Buffer.byteLength(line));
  }
  t.true(bytesById.size > 0);
  t.true(Math.max(...bytesById.values()) <= mostBytes);
}
