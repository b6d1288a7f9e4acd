import { type AuditEvent, hashEvent } from '../../src/store/audit.ts';
import type { Store } from '../../src/store/open.ts';

export type StoredEvent = Awaited<ReturnType<typeof selectEvents>>[number];

/** A person's history, oldest first. */
export function selectEvents({ db }: Store, userId: string) {
  return db.selectFrom('audit_event').selectAll().where('user_id', '=', userId).orderBy('seq').execute();
}

/** What happened to entries alone: when a person was first seen is another story. */
export async function selectEntryEvents(store: Store, userId: string): Promise<StoredEvent[]> {
  return (await selectEvents(store, userId)).filter(({ action }) => action.startsWith('timesheet.'));
}

export function snapshotsOf(event: StoredEvent | undefined): Pick<AuditEvent, 'before' | 'after'> {
  const parse = (text: string | null | undefined) => (text == null ? null : JSON.parse(text));
  return { before: parse(event?.before), after: parse(event?.after) };
}

/** The first damage of each chain, or of these people's: `user_id seq` of an event that does not follow, or `user_id head`. */
export async function findDamage(store: Store, userIds?: readonly string[]): Promise<string[]> {
  const heads = await store.db
    .selectFrom('audit_head')
    .selectAll()
    .$if(userIds !== undefined, (query) => query.where('user_id', 'in', userIds ?? []))
    .execute();
  const damage: string[] = [];
  for (const head of heads) {
    const events = await selectEvents(store, head.user_id);
    let previous = '';
    const broken = events.find((event, index) => {
      const { hash, ...columns } = event;
      const fits = event.seq === index + 1 && hash === hashEvent(previous, columns);
      previous = hash;
      return !fits;
    });
    if (broken) damage.push(`${head.user_id} ${broken.seq}`);
    else if (head.count !== events.length || head.hash !== previous) damage.push(`${head.user_id} head`);
  }
  return damage;
}
