import { addDays } from '@timesheets/sdk/calendar';
import test from 'ava';
import { writeFile } from '../_files.ts';
import { startLocalSetUp } from '../_local-set-up.ts';
import { storedEntries } from '../_stored-entries.ts';
import { header } from './_rows.ts';
import { runPush, startPush } from './_run-push.ts';

const rowCount = 6000;
const rows = Array.from({ length: rowCount }, (_, at) => {
  const date = addDays('2026-08-03', at % 100);
  return `person-${Math.floor(at / 100)}@contractors.example,contractor,${date},acme-website,60,,ct-${at}`;
});
const content = [header, ...rows].join('\n');

/** Starts a push and sends it a signal when so many rows have gone. */
async function interrupt(file: string, environment: Record<string, string>, signal: NodeJS.Signals) {
  const { child, outcome } = startPush([file], environment);
  child.stderr?.on('data', (text) => {
    if (String(text).includes('1000 of 6000 rows')) child.kill(signal);
  });
  return outcome;
}

test('killed in the middle, it finishes the job when it is run again, and nothing is doubled', async (t) => {
  const { environment, manager } = await startLocalSetUp(t);
  const file = writeFile(t, 'rows.csv', content);

  t.is((await interrupt(file, environment, 'SIGKILL')).signal, 'SIGKILL');
  const half = (await storedEntries(manager)).length;
  t.true(half >= 1000 && half < rowCount, `${half} entries were stored`);

  const { code, stdout } = await runPush([file], environment);
  t.is(code, 0);
  t.regex(stdout, new RegExp(`created +${rowCount - half}\n`));
  t.regex(stdout, new RegExp(`unchanged +${half}\n`));
  const externalIds = (await storedEntries(manager)).map(({ source }) => source?.external_id);
  t.is(externalIds.length, rowCount);
  t.is(new Set(externalIds).size, rowCount);
});

test('Ctrl-C ends it between two batches, and says how far it got and that it may be run again', async (t) => {
  const { environment, manager } = await startLocalSetUp(t);
  const file = writeFile(t, 'rows.csv', content);

  const { code, stdout, stderr } = await interrupt(file, environment, 'SIGINT');
  t.is(code, 130);
  const [, done] = /Interrupted after (\d+) of 6000 rows\. Run the same command again/.exec(stderr) ?? [];
  t.is((await storedEntries(manager)).length, Number(done));
  t.regex(stdout, new RegExp(`created +${done}\n`));
  t.regex(stdout, new RegExp(`not yet +${rowCount - Number(done)}\n`));

  t.is((await runPush([file], environment)).code, 0);
  t.is((await storedEntries(manager)).length, rowCount);
});
