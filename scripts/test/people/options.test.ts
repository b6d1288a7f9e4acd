import test from 'ava';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { readOptions } from '../../src/people/options.ts';
import { runCommand } from '../_run-command.ts';

test('the command line', (t) => {
  t.deepEqual(readOptions(['p.csv', '--dry-run'], '/here'), {
    command: 'import',
    file: '/here/p.csv',
    dryRun: true,
  });
  const merge = { command: 'merge', from: 'a', into: 'b' };
  t.deepEqual(readOptions(['merge', 'a', 'b'], '/here'), { ...merge, dryRun: false });
  t.deepEqual(readOptions(['merge', 'a', 'b', '--dry-run'], '/here'), { ...merge, dryRun: true });
});

for (const [args, message] of [
  [[], /^Name the file with the people: npm run people -- FILE/],
  [['a.csv', 'b.csv'], /^Import one file at a time, not a\.csv and b\.csv/],
  [['a.xlsx'], /^a\.xlsx must end in \.csv/],
  [['a.csv', '--all'], /^Unknown option '--all'.*Usage: npm run people/],
  [['merge', 'a'], /^Name the two user_ids to join.*merge FROM INTO/],
  [['merge', 'a', 'b', 'c'], /^Unknown argument: c\. Usage: npm run people -- merge FROM INTO/],
] as const) {
  test(`${JSON.stringify(args)} is refused in one line`, (t) => {
    const error = t.throws(() => readOptions(args, '/here'), { instanceOf: CannotRun, message });
    t.false(error?.message.includes('\n'));
  });
}

test('--help names every column, and needs nothing else', async (t) => {
  const { code, stdout, stderr } = await runCommand('people', ['--help'], {});
  t.is(code, 0, stderr);
  for (const column of [
    'user_id',
    'name',
    'email',
    'user_type',
    'active_from',
    'active_to',
    'target_minutes',
    'target_hours',
  ]) {
    t.regex(stdout, new RegExp(`^  ${column} `, 'm'));
  }
  t.regex(stdout, /merge FROM INTO/);
});
