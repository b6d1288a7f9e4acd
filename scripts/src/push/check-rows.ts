import type { TimesheetCreate } from '@timesheets/sdk';
import type { Fault, RawRow } from '../input-file/rows.ts';
import { toTimesheet } from './to-timesheet.ts';

/** A row that can be sent, or one that cannot and why. */
export type CheckedRow =
  | { line: number; externalId: string; timesheet: TimesheetCreate }
  | { line: number; externalId: string; fault: Fault };

/** Checks each row by itself, and that no external_id comes twice: the second would overwrite the first. */
export async function* checkRows(rows: AsyncIterable<RawRow>, system: string): AsyncGenerator<CheckedRow> {
  const lines = new Map<string, number>();
  for await (const row of rows) {
    const { line } = row;
    if ('fault' in row) {
      yield { line, externalId: '', fault: row.fault };
      continue;
    }
    const checked = toTimesheet(row.cells, system);
    const externalId = typeof row.cells.external_id === 'string' ? row.cells.external_id.trim() : '';
    const before = lines.get(externalId);
    if (externalId !== '') lines.set(externalId, before ?? line);
    if ('code' in checked) yield { line, externalId, fault: checked };
    else if (before === undefined) yield { line, externalId, timesheet: checked };
    else yield { line, externalId, fault: duplicate(line, before) };
  }
}

function duplicate(line: number, before: number): Fault {
  return {
    code: 'duplicate-external-id',
    detail: `the external_id of line ${line} is on line ${before} already: each entry needs its own`,
  };
}
