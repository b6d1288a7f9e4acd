import type { Translated } from '../../i18n/messages.ts';
import type { entryFaultWords, filterWords, timesheetWords } from './words.ts';

export const timesheetWordsInGerman: Translated<typeof timesheetWords> = {
  title: 'Meine Zeiten',
  loading: 'Zeiten werden geladen …',
  readOnly:
    'Die eigenen Zeiten sind hier einsehbar, doch dieses Konto darf keine erfassen. Falls es das soll, hilft weiter, wer den Zugang zu Timesheets verwaltet.',
  nothingYet: 'Noch nichts erfasst.',
  firstSteps: 'Oben ein Projekt wählen, die Dauer eintippen und Enter drücken.',
  durations: 'Zeiten können so geschrieben werden: {clock}, {hours}, {decimal}, {minutes} oder {mixed}.',

  thisWeek: 'Diese Woche',
  weeks: '{first} bis {last}',
  today: 'Heute',
  total: 'Summe',
  found: 'Gefunden',
  nothing: 'Nichts erfasst',
  showOlder: 'Ältere Wochen anzeigen',
  showNewer: 'Neuere Wochen anzeigen',

  logTime: 'Zeit erfassen',
  logTimeOn: 'Zeit erfassen am {day}',
  add: 'Erfassen',
  saved: 'Gespeichert: {time} für {project}, {day}.',
  savedOutside: 'Gespeichert: {time} für {project}, {day}. Der Filter zeigt es nicht an.',
  day: 'Tag',
  project: 'Projekt',
  time: 'Dauer',
  note: 'Notiz',
  typeName: 'Namen eintippen',
  projectsLoading: 'Wird geladen …',
  noProject: 'Kein Projekt, das an diesem Tag offen ist',

  entry: '{time} für {project}, {day}',
  fromSystem: 'aus {system}',
  change: 'Ändern',
  changeEntry: 'Eintrag ändern',
  changeThis: 'Ändern: {entry}',
  savedChange: 'Die Änderung ist gespeichert.',
  delete: 'Löschen',
  deleteThis: 'Löschen: {entry}',
  deleted: 'Gelöscht: {entry}.',
  restored: 'Wiederhergestellt: {entry}.',
  notDeleted: 'Nicht gelöscht',
  notDeletedChanged:
    'Der Eintrag wurde in der Zwischenzeit geändert. Bitte noch einmal ansehen und ihn dann löschen, falls das noch gewünscht ist.',

  saveMine: 'Eigenes speichern',
  keepStored: 'Gespeichertes behalten',
  conflict: 'Dieser Eintrag wurde während der Eingabe geändert.',
  conflictNothingSaved: 'Von der eigenen Eingabe ist noch nichts gespeichert.',
  field: 'Feld',
  storedNow: 'Jetzt gespeichert',
  yours: 'Eigene Eingabe',
  empty: '(leer)',

  closed: 'Geschlossen',
  closedReason: 'Für diesen Tag sind die Bücher geschlossen; er nimmt keine Änderungen an.',
  approvedReason:
    'Diese Woche ist freigegeben. Änderungen sind erst möglich, wenn sie wieder geöffnet wurde.',
  submittedReason: 'Diese Woche ist eingereicht und nimmt keine Änderungen an, solange sie geprüft wird.',
};

export const entryFaultWordsInGerman: Translated<typeof entryFaultWords> = {
  date: 'Welcher Tag?',
  project: 'Für welches Projekt?',
  projectUnclear: 'Bitte ein Projekt aus der Liste wählen.',
  durationEmpty: 'Wie lange?',
  durationMalformed: 'Möglich sind 1:30, 8, 1,5, 90m oder 1h30.',
  durationTooLong: 'Ein Tag hat nur 24 Stunden.',
  durationInMinutes: 'Ein Tag hat nur 24 Stunden. Minuten werden so geschrieben: {number}m.',
  durationZero: 'Mindestens eine Minute.',
  noteTooLong: {
    one: '{count} Zeichen zu viel; eine Notiz fasst {max}.',
    other: '{count} Zeichen zu viel; eine Notiz fasst {max}.',
  },
  contract: '{field}: {fault}.',
  dayFull: 'Der {day} ist voll: Ein Tag fasst {max}.',
  dayHasRoom: 'Am {day} ist noch Platz für {room}: Ein Tag fasst {max}.',
  dateOutOfRange: 'Am {day} kann keine Zeit erfasst werden. Möglich sind Tage vom {first} bis zum {last}.',
  projectClosed:
    'Dieses Projekt nimmt an diesem Tag keine Zeit an. Bitte ein anderes Projekt oder einen anderen Tag wählen.',
  projectUnknown: 'Dieses Projekt gibt es nicht. Bitte eines aus der Liste wählen.',
  weekLocked:
    'Die Woche vom {day} ist eingereicht und nimmt keine Änderungen an. Wieder öffnen kann sie eine freigebende Person.',
  periodClosed: 'Die Bücher sind bis zum {day} geschlossen. Bitte einen späteren Tag wählen.',
  otherUserType:
    'Timesheets kennt diese Person unter einer anderen Art, als das Konto sagt. Das berichtigt, wer den Zugang verwaltet.',
  gone: 'Dieser Eintrag wurde inzwischen gelöscht. Die Eingabe ist noch da; mit Abbrechen verschwindet sie.',
};

export const filterWordsInGerman: Translated<typeof filterWords> = {
  filter: 'Filter',
  active: { one: 'Filter · {count} gesetzt', other: 'Filter · {count} gesetzt' },
  from: 'Von',
  to: 'Bis',
  project: 'Projekt',
  everyProject: 'Alle Projekte',
  status: 'Woche',
  everyStatus: 'Jeder Stand',
  text: 'Text in der Notiz',
  order: 'Reihenfolge',
  newestFirst: 'Neueste zuerst',
  oldestFirst: 'Älteste zuerst',
  clear: 'Filter löschen',
  found: { one: '{count} Eintrag gefunden.', other: '{count} Einträge gefunden.' },
  foundSoFar: { one: 'Bisher {count} Eintrag gefunden.', other: 'Bisher {count} Einträge gefunden.' },
  nothingFound: 'Kein Eintrag passt zu diesem Filter.',
  searchedDays: 'Der Text wird vom {first} bis zum {last} gesucht.',
  reversed: 'Der erste Tag liegt nach dem letzten. Bitte einen anderen wählen.',
  tooWide: 'Text wird in höchstens {days} Tagen gesucht. Bitte Tage wählen, die näher beieinander liegen.',
};
