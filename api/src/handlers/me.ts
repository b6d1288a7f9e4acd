import { scopes } from '@timesheets/sdk/operations';
import { nextWeekToHandIn } from '../domain/next-week.ts';
import { selectPeople } from '../store/people.ts';
import type { Parts } from './parts.ts';
import type { Handlers } from './types.ts';

/** Who is calling. */
export function identityHandlers(parts: Parts): Pick<Handlers, 'getMe'> {
  return {
    async getMe({ actor }) {
      const today = parts.todayAt(parts.now());
      const caller = {
        issuer: actor.issuer,
        sub: actor.sub,
        client_id: actor.clientId,
        scopes: scopes.filter((scope) => actor.scopes.includes(scope)),
        today,
      };
      if (actor.kind === 'client') {
        const nobody = { user_id: null, email: null, name: null, user_type: null, next_week: null };
        return { status: 200, body: { kind: 'client', ...caller, ...nobody, system: actor.system } };
      }
      const { known, next_week } = await parts.store.read(async (db) => ({
        known: (await selectPeople(db, [actor.userId]))[0],
        next_week: await nextWeekToHandIn(db, actor.userId, today),
      }));
      return {
        status: 200,
        body: {
          kind: 'person',
          ...caller,
          user_id: actor.userId,
          email: actor.email ?? known?.email ?? null,
          name: actor.name ?? known?.name ?? null,
          user_type: actor.userType ?? known?.user_type ?? 'employee',
          system: null,
          next_week,
        },
      };
    },
  };
}
