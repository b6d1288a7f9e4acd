import { NetworkError, UnexpectedAnswerError } from './errors.ts';

const LONGEST_LINE = 1024 * 1024;

/**
 * The values of an answer that has one in JSON on each line, as they come. Whoever stops early ends the answer.
 *
 * @throws NetworkError when the last line is not whole, UnexpectedAnswerError when it is not JSON lines that come
 */
export async function* readJsonLines<Value>(response: Response): AsyncGenerator<Value, void, undefined> {
  const { status } = response;
  if (!/^application\/x-ndjson *(?:;|$)/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    throw new UnexpectedAnswerError(status, 'has a body that is not JSON lines');
  }
  let rest = '';
  for await (const text of readTexts(response)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield parseLine(line, status);
    if (rest.length > LONGEST_LINE) throw new UnexpectedAnswerError(status, 'has a line that does not end');
  }
  if (rest !== '') throw new NetworkError(new Error('The last line of the answer is cut off.'));
}

async function* readTexts(response: Response): AsyncGenerator<string, void, undefined> {
  // React Native has no streams; there the whole text is the only way to it.
  if (!response.body?.getReader) {
    yield await response.text();
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      yield decoder.decode(chunk.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await reader.cancel();
  }
}

function parseLine<Value>(line: string, status: number): Value {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnexpectedAnswerError(status, 'has a line that is not valid JSON');
  }
}
