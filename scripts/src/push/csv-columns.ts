import type { CsvColumns } from '../input-file/csv-header.ts';
import { columns } from './columns.ts';

/** The columns of a CSV file of entries. */
export const csvColumns: CsvColumns = {
  consequence: 'nothing was pushed',
  known: columns,
  required: ['user_id', 'user_type', 'date', 'project_id', 'external_id'],
  faultOf: (header) =>
    header.includes('minutes') || header.includes('duration')
      ? undefined
      : 'there must be a column minutes or duration',
};
