import type { TimesheetRow } from './schema.ts';

/** Every column of an entry but its folded note. */
export const timesheetColumns = [
  'id',
  'user_id',
  'user_type',
  'date',
  'week',
  'project_id',
  'minutes',
  'note',
  'source_system',
  'source_external_id',
  'created_by_kind',
  'created_by_id',
  'written_by_kind',
  'created_at',
  'updated_at',
  'version',
] as const satisfies readonly (keyof TimesheetRow)[];

/**
 * Text as it is compared in searches: in any case, composed or not. Folded here and not by the database, whose idea of
 * lower case depends on which one it is and on its locale.
 */
export function foldText(text: string): string {
  return text.toLowerCase().normalize('NFC').replaceAll('ς', 'σ');
}
