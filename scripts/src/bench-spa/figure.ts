/** Something that was measured, and what it must be. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it must reach or keep below; left out for what is only worth knowing. */
  mark?: { atMost: number } | { atLeast: number };
  /** What to look at when it is missed. */
  notes?: readonly string[];
}

export function isMissed({ value, mark }: Figure): boolean {
  if (mark === undefined) return false;
  return 'atMost' in mark ? !(value <= mark.atMost) : !(value >= mark.atLeast);
}

/** The figures as a table, one line each. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`.trim(),
    markText(figure),
    figure.mark === undefined ? '' : isMissed(figure) ? 'MISSED' : 'ok',
  ]);
  const head = ['', 'figure', 'mark', ''];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((text, at) =>
      at === 1 || at === 2 ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0),
    );
  return [head, ...rows].map((row) => line(row).join('  ').trimEnd()).join('\n');
}

function markText({ mark, unit }: Figure): string {
  if (mark === undefined) return '';
  return 'atMost' in mark ? `≤ ${mark.atMost} ${unit}`.trim() : `≥ ${mark.atLeast} ${unit}`.trim();
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The value that this share of all values does not exceed, 0.98 for p98; nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
