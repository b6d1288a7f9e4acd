import type { Translated } from '../../i18n/messages.ts';
import type { entriesWords, keysWords, noteWords } from './dialog-words.ts';

export const noteWordsInGerman: Translated<typeof noteWords> = {
  note: 'Notiz',
  hint: 'Strg+Enter speichert, Escape lässt sie, wie sie war.',
  needsTime: 'Eine Notiz wird zusammen mit ihrer Zeit gespeichert.',
  tooLong: {
    one: 'Ein Zeichen zu viel; eine Notiz fasst 2000.',
    many: '{count} Zeichen zu viel; eine Notiz fasst 2000.',
  },
};

export const entriesWordsInGerman: Translated<typeof entriesWords> = {
  title: '{project}, {day}',
  loading: 'Die Einträge werden geladen …',
  entries: 'Einträge',
  time: 'Zeit von Eintrag {number}',
  note: 'Notiz zu Eintrag {number}',
  remove: 'Eintrag {number} löschen, {time}',
  removed: '{time} gelöscht.',
  from: 'aus {system}',
  saved: 'Gespeichert.',
  changed: 'Anderswo geändert; so ist der Eintrag jetzt gespeichert.',
};

export const keysWordsInGerman: Translated<typeof keysWords> = {
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  Alt: 'Alt',
  Home: 'Pos1',
  End: 'Ende',
  Del: 'Entf',
  PgUp: 'Bild↑',
  PgDn: 'Bild↓',
  title: 'Tasten in der Woche',
  intoTable: 'Vom Seitenanfang in die Tabelle',
  arrows: 'Zur nächsten Zelle',
  tab: 'Nach rechts, mit Umschalt nach links',
  enter: 'Übernehmen und nach unten, mit Umschalt nach oben',
  home: 'Zum ersten oder letzten Tag; mit Strg auch zur ersten oder letzten Zeile',
  typing: 'Ersetzt, was in der Zelle steht',
  f2: 'Ändert, was in der Zelle steht',
  escape: 'Lässt sie, wie sie war; danach verlässt Tab die Tabelle',
  delete: 'Leert die ausgewählten Zellen',
  note: 'Notiz schreiben',
  select: 'Mehrere Zellen auswählen',
  fill: 'Füllt die Auswahl nach rechts oder nach unten',
  fillTyped: 'Schreibt das Getippte in alle ausgewählten Zellen',
  copyPaste: 'Zellen kopieren und einfügen, auch aus einer und in eine Tabellenkalkulation',
  undo: 'Rückgängig, wiederholen',
  removeRow: 'Leere Zeile entfernen',
  otherWeek: 'Vorige oder nächste Woche',
  help: 'Diese Liste',
};
