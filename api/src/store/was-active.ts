import type { ExpressionBuilder } from 'kysely';
import type { Database, PersonTable } from './schema.ts';

/**
 * Whether a person was with us on any of these days: from `active_from`, or else the first sign-in that let him log time
 * or the first entry, to `active_to`.
 */
export function wasActive(
  eb: ExpressionBuilder<Database & { p: PersonTable }, 'p'>,
  from: string,
  to: string,
) {
  const hasLoggedTime = eb.exists(
    eb
      .selectFrom('timesheet as t')
      .select('t.id')
      .whereRef('t.user_id', '=', 'p.user_id')
      .where('t.date', '<=', to),
  );
  const hasBegun = eb.or([eb('p.signed_in_from', '<=', to), hasLoggedTime]);
  return eb.and([
    eb.or([eb('p.active_to', 'is', null), eb('p.active_to', '>=', from)]),
    eb.or([eb('p.active_from', '<=', to), eb.and([eb('p.active_from', 'is', null), hasBegun])]),
  ]);
}
