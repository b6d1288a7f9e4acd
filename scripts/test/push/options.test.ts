import test from 'ava';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { readOptions } from '../../src/push/options.ts';

test('the command line', (t) => {
  t.deepEqual(readOptions(['w46.csv'], '/here'), {
    file: '/here/w46.csv',
    format: 'csv',
    dryRun: false,
    reportFile: undefined,
  });
  t.deepEqual(readOptions(['--dry-run', '--report', 'out/r.json', '/there/W46.JSONL'], '/here'), {
    file: '/there/W46.JSONL',
    format: 'jsonl',
    dryRun: true,
    reportFile: '/here/out/r.json',
  });
});

for (const [args, message] of [
  [[], /^Name the file to push: npm run push -- FILE/],
  [['a.csv', 'b.csv'], /^Push one file at a time, not a\.csv and b\.csv/],
  [['a.xlsx'], /^a\.xlsx must end in \.csv or \.jsonl/],
  [['a.csv', '--secret', 'x'], /^Unknown option '--secret'.*Usage: npm run push/],
  [['a.csv', '--report'], /argument missing.*Usage: npm run push/],
] as const) {
  test(`${JSON.stringify(args)} is refused in one line`, (t) => {
    const error = t.throws(() => readOptions(args, '/here'), { instanceOf: CannotRun, message });
    t.false(error?.message.includes('\n'));
  });
}
