import type { Store } from '../../src/store/open.ts';

/** That a person was here is noted after the request. Waits until it is noted of all of these. */
export async function waitUntilSeen({ db }: Store, userIds: readonly string[]): Promise<void> {
  for (;;) {
    const seen = await db
      .selectFrom('person')
      .select('user_id')
      .where('user_id', 'in', userIds)
      .where('last_seen_at', 'is not', null)
      .execute();
    if (seen.length === new Set(userIds).size) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
