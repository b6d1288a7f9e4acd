import { createHash } from 'node:crypto';
import { addDays, mondayOf } from '@timesheets/sdk/calendar';
import type { SendMailOptions } from 'nodemailer';
import { loggedOf, nameOf, type ReachableWeek } from './list.ts';
import type { MailSettings } from './mail-settings.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The mail that reminds a person of his week. */
export function reminderOf(
  one: ReachableWeek,
  { from, publicUrl }: MailSettings,
  today: string,
): SendMailOptions {
  const { week, email } = one;
  const monday = mondayOf(week);
  const days = dayFormat.formatRange(new Date(monday), new Date(addDays(monday, 6)));
  const link = new URL(`week/${week}`, publicUrl).href;
  return {
    from,
    // As an object it stays one address, whatever is in it.
    to: { name: nameOf(one), address: email },
    subject: `Your time for ${week} (${days})`,
    text: `Hello ${nameOf(one)},

${stateOf(one)} So far ${loggedOf(one)} hours are logged.

Please add what is missing and hand the week in:

${link}

If you have done so just now, thank you, and never mind this mail.
`,
    messageId: messageIdOf(one, from, today),
    // RFC 3834: a machine wrote this, and nobody is waiting for an answer that a machine gives.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function stateOf({ week, status, comment }: ReachableWeek): string {
  if (status !== 'rejected') return `Your time for the week ${week} has not been handed in yet.`;
  const why = comment === null ? '' : ` with the words “${comment}”`;
  return `Your time for the week ${week} was given back to you${why}, and has not been handed in again.`;
}

/** The same for the same mail, so that a mail server can tell when it is sent once more. */
function messageIdOf({ user_id, week, version }: ReachableWeek, from: string, today: string): string {
  const hash = createHash('sha256').update(JSON.stringify([user_id, week, version, today]));
  const [, domain = 'localhost'] = /@([^\s<>@]+)>?$/.exec(from) ?? [];
  return `<remind.${hash.digest('hex').slice(0, 32)}@${domain}>`;
}
