import type { Db } from './open.ts';
import type { AuditEventTable } from './schema.ts';
import type { WeekKey } from './weeks.ts';

export type WeekEventRow = Pick<
  AuditEventTable,
  | 'seq'
  | 'at'
  | 'action'
  | 'actor_kind'
  | 'actor_client_id'
  | 'actor_user_id'
  | 'object_id'
  | 'before'
  | 'after'
  | 'reason'
> & { actor_name: string | null };

/** What happened to a week and to its entries, newest first. */
export async function selectWeekEvents(
  db: Db,
  { user_id, week }: WeekKey,
  before: number | undefined,
  limit: number,
): Promise<WeekEventRow[]> {
  return db
    .selectFrom('audit_event as e')
    .leftJoin('person as p', 'p.user_id', 'e.actor_user_id')
    .select(['e.seq', 'e.at', 'e.action', 'e.actor_kind', 'e.actor_client_id', 'e.actor_user_id'])
    .select(['e.object_id', 'e.before', 'e.after', 'e.reason', 'p.name as actor_name'])
    .where('e.user_id', '=', user_id)
    .where(({ eb, or }) => or([eb('e.week', '=', week), eb('e.moved_from_week', '=', week)]))
    .$if(before !== undefined, (query) => query.where('e.seq', '<', before ?? 0))
    .orderBy('e.seq', 'desc')
    .limit(limit)
    .execute();
}
