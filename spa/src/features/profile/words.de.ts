import type { Translated } from '../../i18n/messages.ts';
import type { profileWords, scopeWords } from './words.ts';

export const profileWordsInGerman: Translated<typeof profileWords> = {
  title: 'Profil',
  userType: 'Art',
  target: 'Soll',
  perWeek: '{time} je Woche',
  noTarget: 'nicht festgelegt',
  mayDo: 'Erlaubt',
  mayNothing: 'noch nichts in Timesheets',
  accessToken: 'Zugriffstoken',
  left: 'übrig, dann wird es von selbst erneuert',
  renewNow: 'Jetzt erneuern',
  renewed: 'Erneuert.',
  language: 'Sprache',
  asBrowser: 'Wie der Browser',
  english: 'English',
  german: 'Deutsch',
  languageFailed:
    'Die Texte konnten nicht geladen werden. Bitte die Verbindung prüfen und noch einmal wählen.',
  firstDay: 'Erster Tag der Woche',
  monday: 'Montag',
  sunday: 'Sonntag',
  saturday: 'Samstag',
  firstDayHint: 'Gezählt werden Wochen für alle ab Montag; dies ändert nur, wie sie hier angezeigt werden.',
  theme: 'Farben',
  light: 'Hell',
  dark: 'Dunkel',
  asSystem: 'Wie das System',
  keptHere: 'Sprache, erster Tag und Farben merkt sich dieser Browser.',
  signOut: 'Überall abmelden',
  signOutHint:
    'Beendet die Anmeldung in allen Tabs dieses Browsers und beim Anmeldedienst. Was noch nicht gespeichert ist, geht verloren.',
};

export const scopeWordsInGerman: Translated<typeof scopeWords> = {
  'read:timesheets': 'Eigene Zeiten und die Projekte lesen',
  'create:timesheets': 'Zeit erfassen und ändern',
  'delete:timesheets': 'Eigene Zeiten löschen',
  'approve:timesheets': 'Die Zeiten aller lesen und über ihre Wochen entscheiden',
  'manage:directory': 'Projekte, Personen und den Abschluss der Bücher verwalten',
};
