import test from 'ava';
import { createReport, refuse, reportLines } from '../../src/push/report.ts';

test('the report names every refused row, by line', (t) => {
  const report = { ...createReport('w46.csv', false), rows: 10, created: 3, updated: 1, unchanged: 4 };
  const timesheet = {} as never;
  refuse(
    report,
    { line: 7, externalId: 'ct-7', timesheet },
    { code: 'week-locked', detail: 'It was handed in.' },
  );
  refuse(report, { line: 3, externalId: '', timesheet }, { code: 'invalid-row', detail: 'date is missing' });
  t.deepEqual(reportLines(report), [
    'w46.csv: 10 rows',
    '  created           3',
    '  updated           1',
    '  unchanged         4',
    '  refused           2',
    'line 3, ?: invalid-row: date is missing',
    'line 7, ct-7: week-locked: It was handed in.',
  ]);
});

test('the report says what is left to do, and that a dry run stores nothing', (t) => {
  const lines = reportLines({ ...createReport('w46.csv', true), rows: 10, created: 4 });
  t.regex(lines[0] ?? '', /Dry run: nothing was stored/);
  t.is(lines.at(-1), '  not yet           6');
});
