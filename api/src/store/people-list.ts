import { contains } from './contains.ts';
import type { Db } from './open.ts';
import { personColumns } from './people.ts';
import type { PersonRow, UserType } from './schema.ts';
import { wasActive } from './was-active.ts';

export interface PersonFilter {
  /** Only people who are active on this day. */
  activeOn: string | undefined;
  userType: UserType | undefined;
  /** Characters of the name, the e-mail address or the user_id, in any case. */
  text: string | undefined;
}

/** One page of people by user_id. */
export async function selectPersonPage(
  db: Db,
  { activeOn, userType, text }: PersonFilter,
  after: string | undefined,
  limit: number,
): Promise<PersonRow[]> {
  return db
    .selectFrom('person as p')
    .select(personColumns.map((name) => `p.${name}` as const))
    .$if(activeOn !== undefined, (query) =>
      query.where((eb) => wasActive(eb, activeOn ?? '', activeOn ?? '')),
    )
    .$if(userType !== undefined, (query) => query.where('p.user_type', '=', userType ?? 'employee'))
    .$if(text !== undefined, (query) => query.where(contains('p.search', text ?? '')))
    .$if(after !== undefined, (query) => query.where('p.user_id', '>', after ?? ''))
    .orderBy('p.user_id')
    .limit(limit)
    .execute();
}
