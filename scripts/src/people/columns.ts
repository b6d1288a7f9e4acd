import type { CsvColumns } from '../input-file/csv-header.ts';

const columns = [
  'user_id',
  'name',
  'email',
  'user_type',
  'active_from',
  'active_to',
  'target_minutes',
  'target_hours',
] as const;

/** A column of a file of people. */
export type Column = (typeof columns)[number];

export const csvColumns: CsvColumns = {
  consequence: 'nothing was sent',
  known: columns,
  required: ['user_id'],
  faultOf: (header) =>
    header.includes('target_minutes') && header.includes('target_hours')
      ? 'there can be a column target_minutes or target_hours, not both'
      : undefined,
};
