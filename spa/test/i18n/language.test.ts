import './../_dom.ts';
import test from 'ava';
import {
  chooseLanguage,
  LANGUAGE_KEY,
  language,
  languageChoice,
  localeOf,
  preferredLanguage,
} from '../../src/i18n/language.ts';

test('the browser’s first language that there are words for counts, in every variety of it', (t) => {
  t.is(preferredLanguage(['de-AT']), 'de');
  t.is(preferredLanguage(['fr-FR', 'de', 'en']), 'de');
  t.is(preferredLanguage(['en-US', 'de']), 'en');
  t.is(preferredLanguage(['fr', 'it']), 'en');
  t.is(preferredLanguage([]), 'en');
});

test('dates follow the person’s own variety of the language that is spoken, else the plain one', (t) => {
  t.is(localeOf('en', ['de-DE', 'en-US']), 'en-US');
  t.is(localeOf('en', ['de-DE']), 'en-GB');
  t.is(localeOf('de', ['de-CH', 'de']), 'de-CH');
  t.is(localeOf('de', ['en-GB']), 'de-DE');
});

test('a language tag that Intl refuses does not break the page', (t) => {
  t.is(localeOf('en', ['en-US@posix', '']), 'en-GB');
  t.is(preferredLanguage(['de_DE@euro', '']), 'en');
});

test.serial('a choice is kept until it is left to the browser again', (t) => {
  chooseLanguage('de');
  t.is(language.get(), 'de');
  t.is(localStorage.getItem(LANGUAGE_KEY), 'de');
  chooseLanguage(undefined);
  t.is(language.get(), preferredLanguage());
  t.is(languageChoice.get(), undefined);
  t.is(localStorage.getItem(LANGUAGE_KEY), null);
});
