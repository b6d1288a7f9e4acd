import { CannotRun } from './cannot-run.ts';
import { columns, isColumn } from './rows.ts';

const alwaysThere = ['user_id', 'user_type', 'date', 'project_id', 'external_id'];

/** @throws CannotRun when a column is missing, unknown or there twice: a cell would be lost, or taken for another */
export function readHeader(file: string, names: readonly string[]): string[] {
  const header = names.map((name) => name.toLowerCase());
  const fault = faultOf(header);
  if (fault === undefined) return header;
  throw new CannotRun(`${file}: ${fault}. The columns are ${columns.join(', ')}, separated by commas.`);
}

function faultOf(header: readonly string[]): string | undefined {
  const unknown = header.find((name) => !isColumn(name));
  if (unknown !== undefined) return `the column ${JSON.stringify(unknown)} is unknown`;
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) return `the column ${twice} is there twice`;
  const missing = alwaysThere.find((name) => !header.includes(name));
  if (missing !== undefined) return `the column ${missing} is missing`;
  return header.includes('minutes') || header.includes('duration')
    ? undefined
    : 'there must be a column minutes or duration';
}
