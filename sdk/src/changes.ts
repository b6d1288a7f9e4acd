import type { ChangePage } from './contract.ts';
import { pause } from './deadline.ts';
import type { ReadInit } from './pages.ts';
import { requireWholeNumber } from './settings.ts';
import type { TimesheetsClient } from './timesheets-client.ts';

/** What is said with a call that reads, and whether to wait for more at the end of the feed. */
export type FollowInit = ReadInit<'/changes'> & {
  /** How long to wait at the end before asking again, in milliseconds. Left out, the end ends it. */
  pollMs?: number;
};

/**
 * Reads the feed of changes from `params.query.cursor` on, or from its beginning. Each page is fetched when it is asked
 * for, that is when the one before has been dealt with: store its `next_cursor` then, and nothing is lost or repeated
 * after a crash. A page may be empty, and its cursor is worth storing all the same: cursors grow old.
 *
 * Rejects with `ApiError` `cursor-expired` (410) when the cursor is too old: drop the copy, and begin without a cursor.
 *
 * @throws InvalidOptionError when pollMs cannot be used
 */
export function followChanges(
  client: Pick<TimesheetsClient, 'GET'>,
  { pollMs, ...init }: FollowInit = {},
): AsyncGenerator<ChangePage, void, undefined> {
  if (pollMs !== undefined) requireWholeNumber('pollMs', pollMs, 1, 2_147_483_647);
  return changePages(client, pollMs, init);
}

async function* changePages(
  client: Pick<TimesheetsClient, 'GET'>,
  pollMs: number | undefined,
  init: ReadInit<'/changes'>,
): AsyncGenerator<ChangePage, void, undefined> {
  let query = init.params?.query;
  for (;;) {
    const { data: page } = await client.GET('/changes', {
      ...init,
      params: { ...init.params, ...(query && { query }) },
    });
    yield page;
    query = { ...query, cursor: page.next_cursor };
    if (page.has_more) continue;
    if (pollMs === undefined) return;
    await pause(pollMs, init.signal ?? undefined);
  }
}
