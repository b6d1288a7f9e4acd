import type { Store } from '../../src/store/open.ts';
import { findDamage, selectEvents, snapshotsOf } from './_audit.ts';
import { nextStatus, type Transition } from './_week-table.ts';

/**
 * What happened to a person's weeks, as `transition week`. Throws when the history has a step that the table does not
 * have, a version that does not grow one by one, or a chain that is not whole.
 */
export async function readWeekHistory(store: Store, userId: string): Promise<string[]> {
  const events = (await selectEvents(store, userId)).filter(({ action }) => action.startsWith('week.'));
  for (const ofWeek of Map.groupBy(events, ({ object_id }) => object_id).values()) {
    let status: unknown = 'open';
    let version = 0;
    for (const event of ofWeek) {
      const { before, after } = snapshotsOf(event) as Record<'before' | 'after', Snapshot | null>;
      const step = event.action.slice('week.'.length) as Transition;
      const from = before ?? { status: 'open', version: 0 };
      const fits =
        from.status === status &&
        from.version >= version &&
        after?.status === nextStatus(from.status, step) &&
        after?.version === from.version + 1;
      if (!fits)
        throw new Error(`${userId} ${event.seq}: ${step} from ${JSON.stringify(from)} to ${event.after}`);
      ({ status, version } = after ?? from);
    }
  }
  const damage = await findDamage(store, [userId]);
  if (damage.length > 0) throw new Error(`the chain is broken: ${damage.join()}`);
  return events.map(({ action, object_id }) => `${action.slice('week.'.length)} ${object_id}`);
}

interface Snapshot {
  status: 'open' | 'submitted' | 'approved' | 'rejected';
  version: number;
}
