import type { Translated } from '../i18n/messages.ts';
import type { failureTexts, failureTitles } from './words.ts';

export const failureTitlesInGerman: Translated<typeof failureTitles> = {
  unreachable: 'Timesheets ist nicht erreichbar',
  slow: 'Timesheets antwortet zu langsam',
  unknown: 'Etwas ist schiefgegangen',
  refused: 'Das wurde nicht angenommen',
  busy: 'Timesheets ist ausgelastet',
  internal: 'Bei uns ist etwas schiefgegangen',
  forbidden: 'Nicht erlaubt',
  'invalid-token': 'Die Anmeldung ist abgelaufen',
  'self-approval': 'Das ist die eigene Woche',
  'not-found': 'Das gibt es hier nicht',
  'unknown-project': 'Unbekanntes Projekt',
  'date-out-of-range': 'Dieser Tag nimmt keine Zeit an',
  'invalid-transition': 'Die Woche ist schon weiter',
  'week-empty': 'Die Woche ist leer',
  'week-in-future': 'Die Woche hat noch nicht begonnen',
  'week-locked': 'Die Woche ist gesperrt',
  'period-closed': 'Die Bücher sind geschlossen',
  'cell-ambiguous': 'Mehrere Einträge in einer Zelle',
  'day-full': 'Der Tag ist voll',
  'project-closed': 'Das Projekt ist geschlossen',
  'user-type-mismatch': 'Zwei verschiedene Personenarten',
  'version-mismatch': 'In der Zwischenzeit geändert',
  'payload-too-large': 'Zu viel auf einmal',
};

export const failureTextsInGerman: Translated<typeof failureTexts> = {
  unreachable: 'Bitte die Verbindung prüfen und noch einmal versuchen.',
  slow: 'Bitte gleich noch einmal versuchen.',
  unknown: 'Bitte noch einmal versuchen. Bleibt es dabei, hilft weiter, wer Timesheets betreibt.',
  busy: 'Bitte gleich noch einmal versuchen.',
  internal:
    'Das liegt nicht an der Eingabe. Bitte noch einmal versuchen; bleibt es dabei, die Nummer unten weitergeben.',
  'invalid-token': 'Bitte neu anmelden; was gerade getippt wurde, bleibt erhalten.',
  'insufficient-scope':
    'Diesem Konto fehlt die Berechtigung. Sie vergibt, wer den Zugang zu Timesheets verwaltet.',
  'act-for-other-forbidden': 'Nur eigene Zeiten können erfasst und geändert werden.',
  'self-approval': 'Über die eigene Woche entscheidet jemand anderes.',
  'person-required': 'Das kann nur eine Person, keine Anwendung.',
  'client-not-allowed':
    'Diese Anwendung darf Timesheets nicht aufrufen. Bitte dem Betrieb von Timesheets melden.',
  'not-found': 'Es wurde entfernt oder ist nicht einsehbar. Bitte die Seite neu laden.',
  'unknown-project': 'Dieses Projekt gibt es nicht. Bitte eines aus der Liste wählen.',
  'date-out-of-range': 'Möglich sind Tage ab dem Jahr 2000 und höchstens 90 Tage im Voraus.',
  'invalid-transition':
    'Jemand hat inzwischen eingereicht, zurückgezogen oder entschieden. Bitte die Woche noch einmal ansehen.',
  'week-empty': 'In ihr ist keine Zeit erfasst. Bitte erst erfassen oder bestätigen, dass es keine gab.',
  'week-in-future': 'Sie kann eingereicht werden, sobald sie begonnen hat.',
  'week-locked':
    'Sie wurde eingereicht und nimmt keine Änderungen an. Zuerst zurückziehen; eine freigegebene Woche kann nur eine freigebende Person wieder öffnen.',
  'period-closed':
    'Tage bis zum Abschlusstag nehmen keine Änderungen an. Öffnen kann sie, wer Projekte und Personen verwaltet.',
  'cell-ambiguous': 'Dieses Projekt hat an dem Tag mehrere Einträge. Bitte einzeln ändern.',
  'day-full': 'Ein Tag fasst insgesamt 24 Stunden. Bitte weniger erfassen.',
  'project-closed':
    'An diesem Tag nimmt es keine Zeit an. Bitte ein anderes Projekt oder einen anderen Tag wählen.',
  'user-type-mismatch':
    'Timesheets kennt diese Person unter einer anderen Art. Das berichtigt, wer den Zugang verwaltet.',
  'version-mismatch': 'Jemand war schneller. Bitte noch einmal ansehen und dann entscheiden.',
  'payload-too-large': 'Bitte in kleineren Teilen senden.',
};
