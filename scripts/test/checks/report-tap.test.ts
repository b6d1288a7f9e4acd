import { Readable } from 'node:stream';
import test from 'ava';
import { reportTap } from '../../src/test/report-tap.ts';

async function report(tap: string) {
  const lines: string[] = [];
  const counts = await reportTap(Readable.from([tap]), (line) => lines.push(line));
  return { counts, printed: lines.join('\n') };
}

test('what passed, failed and was skipped is counted, and a failure is printed with its reason', async (t) => {
  const tap = [
    'TAP version 13',
    'ok 1 - first',
    'not ok 2 - second',
    '  ---',
    '    message: it broke',
    '  ...',
    'ok 3 - third # SKIP no such machine',
    'not ok 4 - fourth # TODO later',
    '1..4',
    '',
  ].join('\n');
  const { counts, printed } = await report(tap);
  t.deepEqual(counts, { passed: 1, failed: 1, skipped: 2 });
  t.regex(printed, /FAILED: second[\s\S]*it broke/);
  t.regex(printed, /skipped: third/);
});

test('a run that gives up has failed', async (t) => {
  const { counts } = await report('TAP version 13\nok 1 - first\nBail out! no database\n');
  t.true(counts.failed > 0);
});
