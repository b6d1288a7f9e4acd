import pg from 'pg';

const { DATE, INT8, NUMERIC, TIMESTAMPTZ } = pg.types.builtins;

/** What every connection must be told, so that values come as they are read here. */
export const typeOptions = '-c timezone=UTC -c datestyle=ISO';

/** Reads values as SQLite gives them: days and instants as text, counts and sums as numbers. */
export function typeParserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  switch (oid) {
    // count() and sum() come as 64-bit; ours stay far below 2^53.
    case INT8:
    case NUMERIC:
      return Number;
    case DATE:
      return String;
    case TIMESTAMPTZ:
      return readInstant;
    default:
      return pg.types.getTypeParser(oid, format as 'text');
  }
}

/** `2026-11-21 08:00:00.12+00` as RFC 3339 in UTC, with milliseconds. */
function readInstant(text: string): string {
  const seconds = text.slice(0, 19).replace(' ', 'T');
  return `${seconds}.${text.slice(20, -3).padEnd(3, '0')}Z`;
}
