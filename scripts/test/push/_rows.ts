export const header = 'user_id,user_type,date,project_id,minutes,note,external_id';

/** A row that can be sent, as CSV. */
export const csvRow = (externalId: string, minutes: number | string = 60, note = '') =>
  `carla@contractors.example,contractor,2026-11-12,acme-website,${minutes},${note},${externalId}`;
