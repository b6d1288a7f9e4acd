import type { Translated } from '../i18n/messages.ts';
import type { recordWords } from './record-words.ts';

export const recordWordsInGerman: Translated<typeof recordWords> = {
  change: 'Ändern',
  actions: 'Aktionen',
  loading: 'Wird geladen …',
  nothingFound: 'Nichts gefunden.',
  clearFilter: 'Alles anzeigen',
  changedMeanwhile: 'Dies wurde inzwischen von jemand anderem geändert.',
  notSavedYet: 'Die eigene Eingabe ist noch nicht gespeichert.',
  field: 'Feld',
  storedNow: 'Jetzt gespeichert',
  yours: 'Eigene Eingabe',
  empty: '(leer)',
  saveMine: 'Eigene speichern',
  keepStored: 'Gespeichertes behalten',
  gone: 'Dies gibt es nicht mehr. Die Eingabe steht noch hier; „Abbrechen“ verwirft sie.',
  unfinishedDate: 'Einen ganzen Tag wählen oder das Feld leeren.',
  refused: '{title}. {text}',
};
