/** What a row may have. `duration`, as people write it, may stand in for `minutes`. */
export const columns = [
  'user_id',
  'user_type',
  'date',
  'project_id',
  'minutes',
  'duration',
  'note',
  'external_id',
] as const;

export type Column = (typeof columns)[number];

export const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);
