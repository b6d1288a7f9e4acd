import test from 'ava';
import { readQuestion } from '../../../src/features/reports/question.ts';
import { rowsOf, sortRows, totalOf, withOthers } from '../../../src/features/reports/report-rows.ts';

const today = '2026-11-20';
const questionOf = (address: string) =>
  readQuestion(new URLSearchParams(address), { today, mayReadOthers: true });
const item = (key: string, minutes: number, name: string | null = null) => ({
  key,
  name,
  minutes,
  timesheets: 1,
});
const nameOf = ({ key, name }: { key: string; name: string | null }) => name ?? key;

test('projects come with the most time first, by name or else by key', (t) => {
  const report = { question: questionOf(''), items: [item('a', 30), item('b', 90, 'Bridge')] };
  t.deepEqual(
    rowsOf(report, today, nameOf).map(({ name }) => name),
    ['Bridge', 'a'],
  );
});

test('weeks come in their order from the first that has time, gaps too, but none that is still to come', (t) => {
  const question = questionOf('by=week');
  const report = { question, items: [item('2026-W46', 90), item('2026-W44', 60)] };
  t.deepEqual(
    rowsOf(report, today, nameOf).map(({ key, minutes }) => [key, minutes]),
    [
      ['2026-W44', 60],
      ['2026-W45', 0],
      ['2026-W46', 90],
      ['2026-W47', 0],
    ],
  );
});

test('a coming week that has time already is shown, and the ones before it', (t) => {
  const report = { question: questionOf('by=week'), items: [item('2026-W45', 60), item('2026-W49', 60)] };
  t.is(rowsOf(report, today, nameOf).at(-1)?.key, '2026-W49');
  t.is(rowsOf(report, today, nameOf).length, 5);
});

test('a year ago, every week of its year is there, week 53 included', (t) => {
  const question = questionOf('from=2020-01-01&to=2020-12-31&by=week');
  const keys = rowsOf({ question, items: [item('2020-W01', 60)] }, today, nameOf).map(({ key }) => key);
  t.is(keys.length, 53);
  t.is(keys.at(-1), '2020-W53');
});

test('the total is the sum of the rows', (t) => {
  const rows = [item('a', 30, 'A'), item('b', 91, 'B')].map((row) => ({ ...row, name: row.key }));
  t.deepEqual(totalOf(rows), { minutes: 121, timesheets: 2 });
  t.deepEqual(totalOf([]), { minutes: 0, timesheets: 0 });
});

test('rows are sorted either way and the list itself stays', (t) => {
  const rows = [item('b', 30), item('a', 90), item('c', 60)].map((row) => ({ ...row, name: row.key }));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const keys = (sorting: Parameters<typeof sortRows>[1]) =>
    sortRows(rows, sorting, byName)
      .map(({ key }) => key)
      .join('');
  t.is(keys({ column: 'name', descending: false }), 'abc');
  t.is(keys({ column: 'name', descending: true }), 'cba');
  t.is(keys({ column: 'minutes', descending: true }), 'acb');
  t.is(rows.map(({ key }) => key).join(''), 'bac');
});

test('more bars than fit end in one for all the others, and nothing is lost', (t) => {
  const rows = Array.from({ length: 5 }, (_, index) => ({ ...item(`p${index}`, 50 - index), name: 'P' }));
  const bars = withOthers(rows, 3, (count) => `${count} others`);
  t.deepEqual(
    bars.map(({ name, minutes }) => [name, minutes]),
    [
      ['P', 50],
      ['P', 49],
      ['3 others', 48 + 47 + 46],
    ],
  );
  t.is(totalOf(bars).minutes, totalOf(rows).minutes);
  t.deepEqual(withOthers(rows, 5, String), rows);
});
