import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { CannotRun } from '../command-line/cannot-run.ts';
import { type CsvColumns, readHeader } from './csv-header.ts';
import { readText } from './read-text.ts';
import { invalidRow, type RawRow } from './rows.ts';

interface CsvRecord {
  record: string[];
  raw: string;
  info: Info;
}

/**
 * The rows of a CSV file (RFC 4180) with a header of these columns.
 *
 * @throws CannotRun when the file is none. A stray quote ends it too: where it would close is a guess, and a guess
 * swallows rows.
 */
export async function* readCsv(file: string, columns: CsvColumns): AsyncGenerator<RawRow> {
  const parser = parse({
    info: true,
    raw: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  // What goes wrong on either side reaches the loop below through the parser.
  pipeline(Readable.from(readText(file)), parser, () => {});
  let header: string[] | undefined;
  let lastLine = 0;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<CsvRecord>) {
      if (header) yield toRow(header, record, firstLineOf(raw, info));
      else header = readHeader(file, record, columns);
      lastLine = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fault =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `a quote that opens after line ${lastLine} is never closed`
        : error.message;
    throw new CannotRun(`${file} is not CSV as RFC 4180 has it, and ${columns.consequence}: ${fault}.`);
  }
  if (!header) throw new CannotRun(`${file} is empty: its first line must name the columns.`);
}

function toRow(header: string[], record: string[], line: number): RawRow {
  if (record.length !== header.length) {
    const detail = `has ${record.length} cells where the header has ${header.length}: put quotes around a cell with a comma in it`;
    return { line, fault: invalidRow(detail) };
  }
  return { line, cells: Object.fromEntries(header.map((column, at) => [column, record[at]])) };
}

/** The parser counts to a record's last line; empty lines before it are part of what it calls raw. */
function firstLineOf(raw: string, { lines }: Info): number {
  return lines - (raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0);
}
