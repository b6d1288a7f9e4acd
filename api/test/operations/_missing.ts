import { insertPerson } from '../../src/store/people.ts';
import type { PersonRow } from '../../src/store/schema.ts';
import type { Caller, TestApi } from '../_api.ts';
import { approverScopes } from './_approvals.ts';
import type { settableClock } from './_second-app.ts';

/** The last week that is over on the Wednesday that these tests take for today. */
export const lastWeek = '2026-W10';
export const wednesday = '2026-03-11T12:00:00.000Z';

/** A manager who asks where the clock shows this instant. */
export async function managerAt(
  api: TestApi,
  instant: string,
  clock: ReturnType<typeof settableClock>,
): Promise<Caller> {
  return (await clock(api, instant))(await api.person('mia', { scopes: approverScopes }));
}

/** Adds somebody whom the directory knows and the API has not met. */
export async function addPerson(
  { store }: TestApi,
  userId: string,
  more: Partial<PersonRow> = {},
): Promise<void> {
  const joinedAt = new Date().toISOString();
  const row = {
    user_id: userId,
    email: null,
    name: null,
    user_type: 'employee' as const,
    active_from: null,
    active_to: null,
    target_minutes: null,
    signed_in_from: null,
    last_seen_at: null,
    created_at: joinedAt,
    updated_at: joinedAt,
    version: 1,
    ...more,
  };
  await store.transaction((trx) => insertPerson(trx, row));
}
