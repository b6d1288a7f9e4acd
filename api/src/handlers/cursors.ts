import { createHash } from 'node:crypto';
import { Refusal } from '../errors.ts';

/** Where the next page begins, bound to the question it was asked for. */
export function writeCursor(question: unknown, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([fingerprint(question), ...position])).toString('base64url');
}

/** Reads a cursor of ours with `length` values. Throws `invalid-cursor` for any other one, or another question's. */
export function readCursor(
  cursor: string | undefined,
  question: unknown,
  length: number,
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const [mark, ...position] = parse(cursor);
  // Positions are days and ids of ours: anything else never came from here.
  const fits =
    position.length === length &&
    position.every((value) => typeof value === 'string' && /^[0-9a-z-]{1,64}$/.test(value));
  if (fits && mark === fingerprint(question)) return position as string[];
  throw new Refusal(
    'invalid-cursor',
    'This cursor does not belong to this question. Ask for the first page again, without a cursor.',
    [{ pointer: '/query/cursor', code: 'invalid-cursor', detail: 'is not one of this question' }],
  );
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function fingerprint(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);
}
