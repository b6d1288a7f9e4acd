import type { Translated } from '../i18n/messages.ts';
import type { signInWords } from './words.ts';

export const signInWordsInGerman: Translated<typeof signInWords> = {
  cancelled: 'Die Anmeldung wurde abgebrochen',
  cancelledText: 'Es ist nichts geschehen. Eine neue Anmeldung ist jederzeit möglich.',
  refused: 'Der Anmeldedienst hat abgelehnt',
  refusedText:
    'Seine Antwort war „{error}“. Bitte noch einmal versuchen; bleibt es dabei, hilft weiter, wer Timesheets betreibt.',
  unreachable: 'Der Anmeldedienst antwortet nicht',
  unreachableText: 'Das ist meist gleich vorbei. Bitte die Verbindung prüfen und noch einmal versuchen.',
  response: 'Diese Anmeldung kann nicht abgeschlossen werden',
  responseText:
    'Sie wurde schon benutzt, in einem anderen Tab begonnen oder hat zu lange gedauert. Bitte neu beginnen.',
  idToken: 'Diese Anmeldung wurde abgelehnt',
  idTokenText:
    'Die Antwort war nicht für diese Anwendung bestimmt. Bitte neu beginnen; bleibt es dabei, hilft weiter, wer Timesheets betreibt.',
  clock: 'Die Uhr dieses Geräts geht offenbar falsch',
  clockText: 'Bitte Datum und Uhrzeit des Geräts stellen und dann neu anmelden.',
  tokenType: 'Diese Anmeldung wurde abgelehnt',
  tokenTypeText:
    'Der Anmeldedienst hat in einer Weise geantwortet, die diese Anwendung nicht versteht. Bitte dem Betrieb von Timesheets melden.',
  issuer: 'Timesheets ist falsch eingerichtet',
  issuerText: 'Der Anmeldedienst nennt sich anders als eingestellt. Bitte dem Betrieb von Timesheets melden.',
  renewing: 'Die Anmeldung wird erneuert',
};
