import type { Mark, Measurement } from './promise.ts';
import type { Outcome } from './trial.ts';

/** The lines of one promise in the table: the promise, then each mark with what was measured. */
export function describeOutcome({ id, title, result, reason, seconds, measurements }: Outcome): string[] {
  return [
    `${result.toUpperCase().padEnd(7)} ${id.padEnd(4)} ${title} (${seconds} s)`,
    ...measurements.map(describeMeasurement),
    ...(reason === undefined ? [] : reason.split('\n').map((line) => `             ${line}`)),
  ];
}

function describeMeasurement({ what, measured, mark, unit, passed }: Measurement): string {
  if (mark === undefined) return `               ${what}: ${show(measured, unit)}`;
  const verdict = passed ? 'ok    ' : 'MISSED';
  return `        ${verdict} ${what}: ${show(measured, unit)} (mark: ${describeMark(mark, unit)})`;
}

function describeMark(mark: NonNullable<Mark>, unit: string): string {
  if ('atMost' in mark) return `at most ${show(mark.atMost, unit)}`;
  if ('atLeast' in mark) return `at least ${show(mark.atLeast, unit)}`;
  return show(mark.equals, unit);
}

const maxShown = 400;

function show(value: unknown, unit: string): string {
  const shown =
    typeof value === 'number' && !Number.isInteger(value)
      ? String(Math.round(value * 100) / 100)
      : JSON.stringify(value);
  const text = typeof value === 'string' ? value : (shown ?? 'undefined');
  return `${text.slice(0, maxShown)}${unit === '' ? '' : ` ${unit}`}`;
}

/** `N passed, N failed, N skipped`. */
export function countOutcomes(outcomes: readonly Outcome[]): string {
  const count = (result: Outcome['result']) => outcomes.filter((outcome) => outcome.result === result).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}
