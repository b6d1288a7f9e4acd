/** Lists who has not handed in a week, and reminds them: `npm run remind -- --week 2026-W47 --send`. */
import { apiFault } from '../api-client/api-fault.ts';
import { connect } from '../api-client/connect.ts';
import { type ClientSettings, readClientSettings } from '../api-client/settings.ts';
import { wantsHelp } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import { exitCodes } from '../command-line/exit-codes.ts';
import { localMachines } from '../local.ts';
import { listenForStop } from '../start/stop-signal.ts';
import { isReachable, missingLines } from './list.ts';
import { type MailSettings, readMailSettings } from './mail-settings.ts';
import { listMissing, readWeek } from './missing.ts';
import { help, type RemindOptions, readOptions } from './options.ts';
import { openPost } from './post.ts';
import { type Sent, sendReminders } from './send.ts';

const howToSend =
  'Dry run: nobody was written to. Add --send, with SMTP_URL and REMIND_FROM set, to remind each of them by e-mail.';

const abort = new AbortController();
const stop = listenForStop(() => abort.abort(new Error('interrupted')));

try {
  const args = process.argv.slice(2);
  if (wantsHelp(args)) console.log(help);
  else process.exitCode = await run(readOptions(args));
} catch (error) {
  if (!abort.signal.aborted) console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = abort.signal.aborted ? exitCodes.interrupted : exitCodes.cannotRun;
}

async function run(options: RemindOptions): Promise<number> {
  const settings = readClientSettings(process.env, localMachines.reminder);
  const mailSettings = options.send ? readMailSettings(process.env, settings) : undefined;
  try {
    return await remind(options, settings, mailSettings);
  } catch (error) {
    throw apiFault(error, settings);
  }
}

async function remind(
  options: RemindOptions,
  settings: ClientSettings,
  mailSettings: MailSettings | undefined,
): Promise<number> {
  const client = await connect(settings, 'listApprovals');
  const { week, today } = await readWeek(client, options.week);
  const missing = await listMissing(client, week, abort.signal);
  console.log(missingLines(week, missing).join('\n'));

  const reachable = missing.filter(isReachable);
  if (mailSettings === undefined || reachable.length === 0) {
    if (reachable.length > 0) console.log(howToSend);
    return exitCodes.done;
  }
  const post = await openPost(mailSettings);
  try {
    const parts = { client, post, settings: mailSettings, today, stop, abort: abort.signal };
    return report(await sendReminders(reachable, { ...parts, print: (line) => console.log(line) }));
  } finally {
    post.close();
  }
}

function report({ sent, skipped, failed, left }: Sent): number {
  console.log(
    `${sent} sent, ${skipped} skipped, ${failed} failed${left > 0 ? `, ${left} not come to` : ''}.`,
  );
  if (left > 0) return exitCodes.interrupted;
  return failed > 0 ? exitCodes.someRefused : exitCodes.done;
}
