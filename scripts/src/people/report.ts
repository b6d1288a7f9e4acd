import type { RowFault } from './person-fields.ts';

interface Refusal {
  line: number;
  userId: string;
  code: string;
  detail: string;
}

/** What became of the people of a file, so far. */
export interface PeopleReport {
  file: string;
  dryRun: boolean;
  /** How many people the file has. */
  people: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: Refusal[];
  /** What a dry run would change, one line each. */
  changes: { line: number; text: string }[];
}

export function createReport(file: string, dryRun: boolean): PeopleReport {
  return { file, dryRun, people: 0, created: 0, updated: 0, unchanged: 0, refused: [], changes: [] };
}

/** Of how many people it is known what became of them. */
export function peopleDone({ created, updated, unchanged, refused }: PeopleReport): number {
  return created + updated + unchanged + refused.length;
}

/** The report as people read it. */
export function reportLines(report: PeopleReport): string[] {
  const { file, dryRun, people, created, updated, unchanged, refused, changes } = report;
  const left = people - peopleDone(report);
  const count = (name: string, number: number) => `  ${name.padEnd(11)}${String(number).padStart(8)}`;
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return [
    `${file}: ${people} people${dryRun ? '. Dry run: nothing was stored; this is what an import would do.' : ''}`,
    count('created', created),
    count('updated', updated),
    count('unchanged', unchanged),
    count('refused', refused.length),
    ...(left > 0 ? [count('not yet', left)] : []),
    ...changes.toSorted(byLine).map(({ line, text }) => `line ${line}, ${text}`),
    ...refused
      .toSorted(byLine)
      .map(({ line, userId, code, detail }) => `line ${line}, ${userId}: ${code}: ${detail}`),
  ];
}

/** The faults of a file as people read them, by line. */
export function faultLines(faults: readonly RowFault[]): string[] {
  return faults
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, column, detail }) => `line ${line}${column ? `, ${column}:` : ':'} ${detail}`);
}
