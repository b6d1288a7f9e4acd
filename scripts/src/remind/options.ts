import { isWeek } from '@timesheets/sdk/calendar';
import { parseArguments } from '../command-line/arguments.ts';
import { CannotRun } from '../command-line/cannot-run.ts';

export interface RemindOptions {
  /** Which week; undefined for the last that is over. */
  week: string | undefined;
  /** Write to people, and not only list them. */
  send: boolean;
}

const usage = 'npm run remind -- [--week 2026-W47] [--send]';

/** What `--help` prints. */
export const help = `Usage: ${usage}

Lists who has not handed in a week that is over, and with --send reminds each of them by e-mail.

  --week WEEK  the ISO week; by default the last one that is over
  --send       send the mails; without it nobody is written to
  --help       print this

Environment (without it, the local set-up is meant): TIMESHEETS_API_URL, TIMESHEETS_ISSUER,
TIMESHEETS_CLIENT_ID, TIMESHEETS_CLIENT_SECRET_FILE or TIMESHEETS_CLIENT_SECRET. The client needs the scope
approve:timesheets. --send also needs

  SMTP_URL               the mail server: smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT
  REMIND_FROM            whom the mails come from: Timesheets <timesheets@example.com>
  TIMESHEETS_PUBLIC_URL  where people log their time, for the link in the mail; by default the API's own origin

Whoever hands in while it runs gets no mail: everybody is looked up again right before he is written to. Running it
again is safe in the same way: it writes only to those who are still missing then. Nothing is stored, so whoever is
still missing gets another mail, with the same Message-ID when it is the same day and nothing has changed.

Exits with 0 when all is done, 1 when a mail could not be sent, 2 when it cannot run, 130 when interrupted.`;

/** @throws CannotRun when the command line is not one that `--help` describes */
export function readOptions(args: readonly string[]): RemindOptions {
  const { positionals, values } = parseArguments(
    args,
    { week: { type: 'string' }, send: { type: 'boolean' } },
    usage,
  );
  if (positionals.length > 0) throw new CannotRun(`${positionals[0]} is one word too many: ${usage}`);
  const { week, send = false } = values;
  if (week !== undefined && !isWeek(week)) {
    throw new CannotRun(`--week ${week} is no ISO week: give one as 2026-W47.`);
  }
  return { week, send };
}
