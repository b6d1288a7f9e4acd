import { createReadStream } from 'node:fs';
import { CannotRun } from '../command-line/cannot-run.ts';

/**
 * The file's text, piece by piece.
 *
 * @throws CannotRun when it cannot be read, or is not UTF-8: a wrong letter in a name is a wrong person
 */
export async function* readText(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new CannotRun(`${file} is not UTF-8: save it as UTF-8.`);
    throw new CannotRun(`${file} cannot be read (${code}).`);
  }
}
