import type { TimesheetsClient } from '@timesheets/sdk';
import { isReachable, nameOf, type ReachableWeek } from './list.ts';
import { reminderOf } from './mail.ts';
import type { MailSettings } from './mail-settings.ts';
import { stillMissing } from './missing.ts';
import { type Post, reasonOf } from './post.ts';

/** What became of the mails. */
export interface Sent {
  sent: number;
  /** Who handed in while the others were written to. */
  skipped: number;
  failed: number;
  /** Who was not come to, because of Ctrl-C. */
  left: number;
}

interface Sending {
  client: TimesheetsClient;
  post: Post;
  settings: MailSettings;
  today: string;
  /** Ends it before the next mail. */
  stop: AbortSignal;
  /** Ends it at once. */
  abort: AbortSignal;
  print(line: string): void;
}

/** Writes to each, one after the other; right before that each is looked up again. One that fails stops no other. */
export async function sendReminders(reachable: readonly ReachableWeek[], sending: Sending): Promise<Sent> {
  const { client, post, settings, today, stop, abort, print } = sending;
  const outcome: Sent = { sent: 0, skipped: 0, failed: 0, left: 0 };
  for (const one of reachable) {
    if (stop.aborted) {
      outcome.left += 1;
      continue;
    }
    const now = await stillMissing(client, one, abort);
    if (now === undefined || !isReachable(now)) {
      outcome.skipped += 1;
      print(`skipped  ${nameOf(one)}: has handed in meanwhile`);
      continue;
    }
    try {
      await post.send(reminderOf(now, settings, today));
      outcome.sent += 1;
      print(`sent     ${nameOf(now)} <${now.email}>`);
    } catch (error) {
      outcome.failed += 1;
      print(`FAILED   ${nameOf(now)} <${now.email}>: ${reasonOf(error)}`);
    }
  }
  return outcome;
}
