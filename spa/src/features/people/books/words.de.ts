import type { Translated } from '../../../i18n/messages.ts';
import type { booksWords } from './words.ts';

export const booksWordsInGerman: Translated<typeof booksWords> = {
  title: 'Zeitabschluss',
  loading: 'Wird geladen …',
  noneClosed: 'Kein Tag ist abgeschlossen.',
  closedThrough: 'Abgeschlossen bis einschließlich {date}.',
  close: 'Tage abschließen',
  changeDay: 'Ändern',
  reopen: 'Alle Tage öffnen',
  form: 'Zeiten abschließen',
  lastClosedDay: 'Letzter abgeschlossener Tag',
  meaning:
    'Tage bis einschließlich {date} nehmen von niemandem mehr Änderungen an: Zeiten können dort weder von Personen noch von anderen Systemen hinzugefügt, geändert oder gelöscht werden, bis die Tage wieder geöffnet werden.',
  opensAgain: 'Die Tage danach bis einschließlich {date} werden wieder geöffnet.',
  whichDay: 'Bitte den letzten abzuschließenden Tag wählen.',
  ahead: 'Nur Tage bis heute, {date}, können abgeschlossen werden.',
  didClose: 'Alle Tage bis einschließlich {date} sind abgeschlossen.',
  didOpen: 'Alle Tage sind wieder offen.',
  notUndone: 'Dies wurde nicht rückgängig gemacht',
  changedMeanwhile: 'Jemand anderes hat dies gerade geändert. Jetzt gilt: {state} Bitte neu entscheiden.',
};
