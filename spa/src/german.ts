/** Every word in German, fetched when somebody reads German. By the names that `i18n` was given. */
import { failureTextsInGerman, failureTitlesInGerman } from './api/words.de.ts';
import {
  messagePageWordsInGerman,
  navigationInGerman,
  shellWordsInGerman,
  shortNavigationInGerman,
  startWordsInGerman,
} from './app/words.de.ts';
import { signInWordsInGerman } from './auth/words.de.ts';
import { approvalsInGerman, eventsInGerman } from './features/approvals/words.de.ts';
import { booksWordsInGerman } from './features/people/books/words.de.ts';
import { peopleWordsInGerman } from './features/people/words.de.ts';
import { profileWordsInGerman, scopeWordsInGerman } from './features/profile/words.de.ts';
import { projectWordsInGerman } from './features/projects/words.de.ts';
import {
  emptyWordsInGerman,
  questionWordsInGerman,
  reportWordsInGerman,
} from './features/reports/words.de.ts';
import {
  entryFaultWordsInGerman,
  filterWordsInGerman,
  timesheetWordsInGerman,
} from './features/timesheets/words.de.ts';
import {
  entriesWordsInGerman,
  keysWordsInGerman,
  noteWordsInGerman,
} from './features/week/dialog-words.de.ts';
import {
  addProjectWordsInGerman,
  conflictWordsInGerman,
  copyWordsInGerman,
  gridWordsInGerman,
  handInWordsInGerman,
  saveWordsInGerman,
  weekWordsInGerman,
} from './features/week/words.de.ts';
import { exportWordsInGerman } from './ui/export-words.de.ts';
import { recordWordsInGerman } from './ui/record-words.de.ts';
import {
  commonActionsInGerman,
  dateWordsInGerman,
  partWordsInGerman,
  statusWordsInGerman,
  userTypeWordsInGerman,
} from './ui/words.de.ts';

export const german = {
  approvals: approvalsInGerman,
  'week-events': eventsInGerman,
  navigation: navigationInGerman,
  'short-navigation': shortNavigationInGerman,
  shell: shellWordsInGerman,
  'start-page': startWordsInGerman,
  'message-pages': messagePageWordsInGerman,
  'sign-in': signInWordsInGerman,
  'failure-titles': failureTitlesInGerman,
  'failure-texts': failureTextsInGerman,
  timesheets: timesheetWordsInGerman,
  'entry-faults': entryFaultWordsInGerman,
  'timesheet-filter': filterWordsInGerman,
  profile: profileWordsInGerman,
  scopes: scopeWordsInGerman,
  projects: projectWordsInGerman,
  people: peopleWordsInGerman,
  books: booksWordsInGerman,
  records: recordWordsInGerman,
  parts: partWordsInGerman,
  dates: dateWordsInGerman,
  status: statusWordsInGerman,
  'user-types': userTypeWordsInGerman,
  actions: commonActionsInGerman,
  reports: reportWordsInGerman,
  'report-question': questionWordsInGerman,
  'report-empty': emptyWordsInGerman,
  export: exportWordsInGerman,
  week: weekWordsInGerman,
  'week-grid': gridWordsInGerman,
  'week-add-project': addProjectWordsInGerman,
  'week-save': saveWordsInGerman,
  'week-conflict': conflictWordsInGerman,
  'week-hand-in': handInWordsInGerman,
  'week-copy': copyWordsInGerman,
  'week-note': noteWordsInGerman,
  'week-entries': entriesWordsInGerman,
  'week-keys': keysWordsInGerman,
};
