import type { Translated } from '../i18n/messages.ts';
import type { commonActions, dateWords, partWords, statusWords, userTypeWords } from './words.ts';

export const dateWordsInGerman: Translated<typeof dateWords> = {
  week: 'KW {number}',
};

export const statusWordsInGerman: Translated<typeof statusWords> = {
  open: 'Offen',
  submitted: 'Eingereicht',
  approved: 'Freigegeben',
  rejected: 'Zurückgegeben',
};

export const userTypeWordsInGerman: Translated<typeof userTypeWords> = {
  employee: 'Angestellt',
  contractor: 'Extern',
};

export const commonActionsInGerman: Translated<typeof commonActions> = {
  tryAgain: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  undo: 'Rückgängig',
  more: 'Mehr anzeigen',
};

export const partWordsInGerman: Translated<typeof partWords> = {
  showAll: 'Alles anzeigen',
  showLess: 'Weniger anzeigen',
  useLight: 'Helle Farben verwenden',
  useDark: 'Dunkle Farben verwenden',
  request: 'Anfrage {id}',
  pageFailed: 'Diese Seite ist fehlgeschlagen',
  pageFailedText:
    'Das ist ein Fehler von uns. Gespeichertes ist sicher, und was gerade getippt wurde, bleibt erhalten. Bitte die Seite neu laden; bleibt der Fehler, hilft weiter, wer Timesheets betreibt.',
  loadAgain: 'Neu laden',
};
