import './../_dom.ts';
import test from 'ava';
import { chooseLanguage } from '../../src/i18n/language.ts';
import { count, i18n, params, provideTranslations, switchLanguage } from '../../src/i18n/messages.ts';

const words = i18n('test', {
  plain: 'Plain',
  deleted: params('Deleted {what} of {whom}.'),
  found: count({ one: '{count} entry', other: '{count} entries' }),
  noRoom: params<{ max: number }>(
    count({ one: '{count} too many of {max}', other: '{count} too many of {max}s' }),
  ),
});

provideTranslations('de', async () => ({
  test: {
    plain: 'Schlicht',
    deleted: '{whom}: {what} gelöscht.',
    found: { one: '{count} Eintrag', other: '{count} Einträge' },
    noRoom: { one: '{count} zu viel von {max}', other: '{count} zu viele von {max}' },
  },
}));

test.afterEach(() => chooseLanguage('en'));

test.serial('what somebody has typed is no instruction and no name', (t) => {
  const what = '$& {whom} $1 {what}';
  t.is(words.get().deleted({ what, whom: 'Ann' }), `Deleted ${what} of Ann.`);
});

test.serial('numbers choose their form, also with other names beside them', (t) => {
  t.is(words.get().found(1), '1 entry');
  t.is(words.get().found(0), '0 entries');
  t.is(words.get().noRoom({ max: 9 })(1), '1 too many of 9');
  t.is(words.get().noRoom({ max: 9 })(2), '2 too many of 9s');
});

test.serial('another language is spoken as soon as its words are there', async (t) => {
  await switchLanguage('de');
  t.is(words.get().plain, 'Schlicht');
  t.is(words.get().deleted({ what: '1:30', whom: 'Ann' }), 'Ann: 1:30 gelöscht.');
  t.is(words.get().found(2), '2 Einträge');
  t.is(words.get().noRoom({ max: 9 })(1), '1 zu viel von 9');
  await switchLanguage('en');
  t.is(words.get().plain, 'Plain');
});
