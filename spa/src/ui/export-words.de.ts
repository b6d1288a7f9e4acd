import type { Translated } from '../i18n/messages.ts';
import type { exportWords } from './export-words.ts';

export const exportWordsInGerman: Translated<typeof exportWords> = {
  group: 'Einträge exportieren',
  csv: 'CSV exportieren',
  lines: 'JSON exportieren',
  saved: '{file} liegt bei den Downloads.',
};
