import { type DurationFault, formatDuration, parseDuration } from '@timesheets/sdk/calendar';

/** Why a text in a cell is not saved. */
export type TextFault = Exclude<DurationFault, 'empty'> | 'may-not-delete';

/** What a text in a cell means. */
export type CellReading = { ok: true; minutes: number } | { ok: false; fault: TextFault };

/** Reads what somebody typed into a cell; nothing in it means no time. */
export function readCellText(text: string): CellReading {
  const parsed = parseDuration(text);
  if (parsed.ok) return parsed;
  return parsed.reason === 'empty' ? { ok: true, minutes: 0 } : { ok: false, fault: parsed.reason };
}

/** Minutes as they stand in a cell. */
export function writeCellText(minutes: number): string {
  return minutes === 0 ? '' : formatDuration(minutes);
}
