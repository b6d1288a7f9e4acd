import { i18n, params } from '../i18n/messages.ts';

/** What is said wherever a record is looked up, changed or changed by two at once. */
export const recordWords = i18n('records', {
  change: 'Change',
  actions: 'Actions',
  loading: 'Loading…',
  nothingFound: 'Nothing matches.',
  clearFilter: 'Show everything',
  changedMeanwhile: 'Somebody else has changed this while you were typing.',
  notSavedYet: 'Nothing of yours is saved yet.',
  field: 'Field',
  storedNow: 'Stored now',
  yours: 'Yours',
  empty: '(empty)',
  saveMine: 'Save mine',
  keepStored: 'Keep what is stored',
  gone: 'This is not there any more. What you typed is still here; Cancel lets it go.',
  unfinishedDate: 'Choose a whole day, or empty the field.',
  refused: params('{title}. {text}'),
});
