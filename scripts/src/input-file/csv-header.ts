import { CannotRun } from '../command-line/cannot-run.ts';

/** What the columns of a CSV file can be. */
export interface CsvColumns {
  /** What a file that cannot be read means, in half a sentence. */
  consequence: string;
  /** Every one there can be. */
  known: readonly string[];
  /** Those that must be there. */
  required: readonly string[];
  /** What else is wrong with these columns, in half a sentence. */
  faultOf?(header: readonly string[]): string | undefined;
}

/** @throws CannotRun when a column is missing, unknown or there twice: a cell would be lost, or taken for another */
export function readHeader(file: string, names: readonly string[], columns: CsvColumns): string[] {
  const header = names.map((name) => name.toLowerCase());
  const fault = faultOf(header, columns);
  if (fault === undefined) return header;
  throw new CannotRun(`${file}: ${fault}. The columns are ${columns.known.join(', ')}, separated by commas.`);
}

function faultOf(header: readonly string[], columns: CsvColumns): string | undefined {
  const unknown = header.find((name) => !columns.known.includes(name));
  if (unknown !== undefined) return `the column ${JSON.stringify(unknown)} is unknown`;
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) return `the column ${twice} is there twice`;
  const missing = columns.required.find((name) => !header.includes(name));
  if (missing !== undefined) return `the column ${missing} is missing`;
  return columns.faultOf?.(header);
}
