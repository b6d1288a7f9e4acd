import type { Translated } from '../../i18n/messages.ts';
import type { emptyWords, questionWords, reportWords } from './words.ts';

export const reportWordsInGerman: Translated<typeof reportWords> = {
  title: 'Auswertungen',
  loading: 'Wird zusammengezählt …',
  entries: { one: '{number} Eintrag', many: '{number} Einträge' },
  others: { one: '{number} weitere', many: '{number} weitere' },
  project: 'Projekt',
  week: 'Woche',
  user: 'Person',
  user_type: 'Personenart',
  entriesColumn: 'Einträge',
  time: 'Zeit',
  share: 'Anteil',
  total: 'Summe',
  little: '< {share}',
  employees: 'Angestellte',
  contractors: 'Externe',
  table: 'Zeiten vom {days}',
  chart:
    '{grouping}, als Balken. Am meisten: {name}, {time} von {total}. Alle Zahlen stehen in der Tabelle darunter.',
};

export const questionWordsInGerman: Translated<typeof questionWords> = {
  days: 'Zeitraum',
  'this-week': 'Diese Woche',
  'this-month': 'Dieser Monat',
  'last-month': 'Letzter Monat',
  'this-year': 'Dieses Jahr',
  own: 'Von – bis',
  from: 'Von',
  to: 'Bis',
  incomplete: 'Beide Tage angeben, ab dem Jahr 2000.',
  reversed: 'Der letzte Tag liegt vor dem ersten.',
  'too-long': 'Höchstens 366 Tage wählen.',
  whose: 'Wessen Zeiten',
  mine: 'Eigene',
  everybody: 'Alle',
  person: 'Person',
  everyPerson: 'Alle Personen',
  userType: 'Personenart',
  everyUserType: 'Alle Personenarten',
  projectFilter: 'Projekt',
  everyProject: 'Alle Projekte',
  status: 'Status der Woche',
  everyStatus: 'Jeder Status',
  noFilters: 'Alle Filter aus',
  filtersFailed: 'Die Namen zur Auswahl konnten nicht geladen werden.',
  by: 'Zusammenzählen',
  project: 'Nach Projekt',
  week: 'Nach Woche',
  user: 'Nach Person',
  user_type: 'Nach Personenart',
};

export const emptyWordsInGerman: Translated<typeof emptyWords> = {
  nothing: 'Nichts erfasst vom {days}.',
  logTime: 'Zuerst in „Meine Woche“ Zeiten erfassen, oder oben einen anderen Zeitraum wählen.',
  toMyWeek: 'Zu meiner Woche',
  otherDays: 'Oben einen anderen Zeitraum wählen.',
  nothingFits: 'Kein Eintrag vom {days} passt zu den Filtern. Oben den einen oder anderen abschalten.',
  fixDays: 'Oben den Zeitraum angeben, dann erscheinen hier die Summen.',
};
