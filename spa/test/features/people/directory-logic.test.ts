import test from 'ava';
import { proposeClosingDay } from '../../../src/features/people/books/closing-day.ts';
import { shownPeople } from '../../../src/features/people/shown-people.ts';
import { parseWeeklyTarget } from '../../../src/features/people/weekly-target.ts';
import { person } from './_person.ts';

test('a weekly target is read as durations are, up to the 168 hours of a week', (t) => {
  const minutesOf = (text: string) => {
    const parsed = parseWeeklyTarget(text);
    return parsed.ok ? parsed.minutes : parsed.reason;
  };
  t.is(minutesOf('38:30'), 2310);
  t.is(minutesOf(' 40 '), 2400);
  t.is(minutesOf('38,5'), 2310);
  t.is(minutesOf('38h30'), 2310);
  t.is(minutesOf('38h30m'), 2310);
  t.is(minutesOf('24'), 1440);
  t.is(minutesOf('0'), 0);
  t.is(minutesOf('90m'), 90);
  t.is(minutesOf('168'), 10_080);
  t.is(minutesOf('168:01'), 'too-long');
  t.is(minutesOf('2000'), 'too-long');
  t.is(minutesOf('38:60'), 'malformed');
  t.is(minutesOf('full time'), 'malformed');
  t.is(minutesOf(' '), 'empty');
});

test('the day proposed to be closed ends the month before, unless it is closed already', (t) => {
  t.is(proposeClosingDay('2026-11-20', null), '2026-10-31');
  t.is(proposeClosingDay('2027-01-01', '2026-11-30'), '2026-12-31');
  t.is(proposeClosingDay('2026-11-20', '2026-11-08'), '2026-11-08');
});

test('who was just added or is being changed stays in sight, each once', (t) => {
  const [ann, ben, zoe] = ['ann', 'ben', 'zoe'].map((user_id) => person({ user_id }));
  if (!ann || !ben || !zoe) return t.fail();
  const shown = shownPeople([ann, ben], { added: [zoe, ann], editing: [zoe, ben] });
  t.deepEqual(shown, [zoe, ann, ben]);
});
