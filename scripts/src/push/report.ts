import type { Fault } from '../input-file/rows.ts';
import type { CheckedRow } from './check-rows.ts';

/** A row that was not written, and why. */
interface Refusal extends Fault {
  line: number;
  external_id: string;
}

/** What became of the rows of a file, so far. */
export interface Report {
  file: string;
  dry_run: boolean;
  /** How many rows the file has. */
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  /** By line. */
  refused: Refusal[];
}

export function createReport(file: string, dryRun: boolean): Report {
  return { file, dry_run: dryRun, rows: 0, created: 0, updated: 0, unchanged: 0, refused: [] };
}

export function refuse(report: Report, { line, externalId }: CheckedRow, { code, detail }: Fault): void {
  report.refused.push({ line, external_id: externalId, code, detail });
}

/** How many rows something has become of. */
export function rowsDone({ created, updated, unchanged, refused }: Report): number {
  return created + updated + unchanged + refused.length;
}

/** The report as people read it. */
export function reportLines(report: Report): string[] {
  const { rows, created, updated, unchanged, refused, dry_run } = report;
  const left = rows - rowsDone(report);
  const count = (name: string, number: number) => `  ${name.padEnd(11)}${String(number).padStart(8)}`;
  return [
    `${report.file}: ${rows} rows${dry_run ? '. Dry run: nothing was stored; this is what a push would do.' : ''}`,
    count('created', created),
    count('updated', updated),
    count('unchanged', unchanged),
    count('refused', refused.length),
    ...(left > 0 ? [count('not yet', left)] : []),
    ...refused
      .toSorted((a, b) => a.line - b.line)
      .map(
        ({ line, external_id, code, detail }) => `line ${line}, ${external_id || '?'}: ${code}: ${detail}`,
      ),
  ];
}
