import { hash } from 'node:crypto';
import { isDate, isWeek } from '@timesheets/sdk/calendar';
import { Refusal } from '../errors.ts';

/** What a place in a list may look like: anybody can write a cursor, and a database refuses a day that is none. */
export interface PlaceShape {
  test(text: string): boolean;
}

export const dayPlace: PlaceShape = { test: isDate };
export const weekPlace: PlaceShape = { test: isWeek };
/** The id of an entry. */
export const uuidPlace = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A key of ours in text; the longest is a user id. */
export const textPlace = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,255}$/u;
/** A number of ours that counts what there is. */
export const countPlace = /^[1-9][0-9]{0,8}$/;

/** Where the next page begins, bound to the question it was asked for. */
export function writeCursor(question: unknown, position: readonly string[]): string {
  return Buffer.from(JSON.stringify([fingerprint(question), ...position])).toString('base64url');
}

/** Reads a cursor of ours with values of these shapes. Throws `invalid-cursor` for any other, or another question's. */
export function readCursor(
  cursor: string | undefined,
  question: unknown,
  shapes: readonly PlaceShape[],
): string[] | undefined {
  if (cursor === undefined) return undefined;
  const [mark, ...position] = parse(cursor);
  const fits =
    position.length === shapes.length &&
    shapes.every((shape, index) => typeof position[index] === 'string' && shape.test(position[index]));
  if (fits && mark === fingerprint(question)) return position as string[];
  throw invalidCursor();
}

export function invalidCursor(): Refusal {
  return new Refusal(
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
  return hash('sha256', JSON.stringify(question), 'base64url').slice(0, 12);
}
