import { readText } from '../input-file/read-text.ts';
import { type Cells, invalidRow, type RawRow } from '../input-file/rows.ts';
import { columns, isColumn } from './columns.ts';

/** The rows of a file with one JSON object on each line; empty lines are no rows. */
export async function* readJsonLines(file: string): AsyncGenerator<RawRow> {
  let line = 0;
  let rest = '';
  for await (const text of readText(file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) {
      line += 1;
      if (one.trim() !== '') yield toRow(one, line);
    }
  }
  if (rest.trim() !== '') yield toRow(rest, line + 1);
}

function toRow(text: string, line: number): RawRow {
  const cells = parseObject(text);
  if (!cells) return { line, fault: invalidRow('is not a JSON object') };
  const unknown = Object.keys(cells).find((name) => !isColumn(name));
  if (unknown === undefined) return { line, cells };
  const detail = `the member ${JSON.stringify(unknown)} is unknown; the members are ${columns.join(', ')}`;
  return { line, fault: invalidRow(detail) };
}

function parseObject(text: string): Cells | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Cells)
      : undefined;
  } catch {
    return undefined;
  }
}
