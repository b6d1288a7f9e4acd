import test from 'ava';
import { englishOf, formatFullDate, formatWeekNumber, formatWeekRange } from '../../src/ui/format-date.ts';

test('dates follow the order of the person’s own English, other languages get British English', (t) => {
  t.is(englishOf('en-US'), 'en-US');
  t.is(englishOf('en'), 'en');
  t.is(englishOf('de-DE'), 'en-GB');
});

test('a language tag that Intl refuses does not break the page', (t) => {
  t.is(englishOf('en-US@posix'), 'en-GB');
  t.is(englishOf(''), 'en-GB');
});

test('a plain date is that date in every time zone', (t) => {
  t.regex(formatFullDate('2026-11-20'), /Friday.*20.*2026|Friday.*November 20.*2026/);
});

test('a week is its number and its days, a run of weeks reaches from the first to the last', (t) => {
  t.is(formatWeekNumber('2026-W07'), 'Week 7');
  t.regex(formatWeekRange('2026-W47'), /16.*22.*2026/);
  t.regex(formatWeekRange('2026-W52', '2027-W01'), /2026.*2027/);
});
