import { i18n, params } from '../i18n/messages.ts';

export const exportWords = i18n('export', {
  group: 'Export the entries',
  csv: 'Export CSV',
  lines: 'Export JSON',
  saved: params('{file} is saved with your downloads.'),
});
