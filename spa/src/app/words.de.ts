import type { Translated } from '../i18n/messages.ts';
import type { messagePageWords, navigation, shellWords, shortNavigation, startWords } from './words.ts';

export const navigationInGerman: Translated<typeof navigation> = {
  main: 'Hauptmenü',
  week: 'Meine Woche',
  timesheets: 'Meine Zeiten',
  approvals: 'Freigaben',
  reports: 'Auswertungen',
  projects: 'Projekte',
  people: 'Personen',
  profile: 'Profil',
};

export const shortNavigationInGerman: Translated<typeof shortNavigation> = {
  week: 'Woche',
  timesheets: 'Zeiten',
  approvals: 'Freigaben',
  reports: 'Berichte',
  projects: 'Projekte',
  people: 'Personen',
  more: 'Mehr',
};

export const shellWordsInGerman: Translated<typeof shellWords> = {
  skip: 'Zum Inhalt springen',
  loading: 'Wird geladen …',
  opening: 'Timesheets wird geöffnet …',
  signingIn: 'Anmeldung läuft …',
  oneMoment: 'Einen Moment …',
  offline:
    'Keine Verbindung. Was getippt wird, bleibt hier erhalten und kann gespeichert werden, sobald sie wieder da ist.',
  accountOf: 'Konto von {name}',
  signIn: 'Anmelden',
  signOut: 'Überall abmelden',
};

export const startWordsInGerman: Translated<typeof startWords> = {
  title: 'Die Woche erfassen',
  text: 'Hier wird Tag für Tag festgehalten, woran gearbeitet wurde. Bei ABC Inc. sind das die Grundlagen für Beurteilungen und Zahlungen.',
  endedTitle: 'Bitte neu anmelden',
  ended:
    'Die Anmeldung ist abgelaufen. Was gerade getippt wurde, bleibt in diesem Tab erhalten und ist danach wieder da.',
  elsewhere: 'Die Abmeldung erfolgte in einem anderen Tab.',
  onlyHere: 'Nur hier abgemeldet',
  onlyHereText:
    'Der Anmeldedienst war nicht erreichbar, die Anmeldung dort kann also noch offen sein. An einem gemeinsam genutzten Computer bitte den Browser schließen.',
};

export const messagePageWordsInGerman: Translated<typeof messagePageWords> = {
  notFound: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen.',
  toMyWeek: 'Zu meiner Woche',
  noPermission: 'Hier fehlt noch eine Berechtigung',
  noPermissionText:
    'Angemeldet ist {account}, doch dieses Konto darf nicht, wofür diese Seite da ist. Es fehlt die Berechtigung {missing}.',
  noPermissionHelp:
    'Sie vergibt, wer im Unternehmen den Zugang zu Timesheets verwaltet, etwa die Vorgesetzten oder die IT. Danach genügt es, noch einmal nachzusehen; eine neue Anmeldung ist nicht nötig.',
  lookAgain: 'Noch einmal nachsehen',
  useAnother: 'Anderes Konto verwenden',
  misconfigured: 'Timesheets ist nicht richtig eingerichtet',
  misconfiguredText:
    'Diese Seite kann nicht starten. Wer Timesheets betreibt, muss die Einstellungen ansehen:',
};
