import { etagOf } from '@timesheets/sdk';
import { addDays, addWeeks, isoWeekOf, mondayOf, todayIn } from '@timesheets/sdk/calendar';
import type { ExecutionContext } from 'ava';
import { type LocalSetUp, startLocalSetUp } from '../_local-set-up.ts';

/** The last week that is over, here and at the API. */
export const lastWeek = addWeeks(isoWeekOf(todayIn('UTC', new Date())), -1);

/** Hands in a person's week, whatever is in it. */
export async function handIn({ clientOf }: LocalSetUp, email: string, week = lastWeek): Promise<void> {
  const client = clientOf(email);
  const params = { path: { week } };
  const { data } = await client.GET('/timesheet-weeks/{week}', { params });
  await client.POST('/timesheet-weeks/{week}/submit', {
    params: { ...params, header: { 'If-Match': etagOf(data.version) } },
    body: { confirm_empty: true },
  });
}

/**
 * Three who have not handed in last week, and one who has: Ann has logged a bit, Carla's week was given back, Max has
 * nothing, and Mia is done. Nobody knows the address of a fifth.
 */
export async function startMissing(t: ExecutionContext): Promise<LocalSetUp> {
  const setUp = await startLocalSetUp(t);
  const { manager, clientOf } = setUp;
  const monday = mondayOf(lastWeek);
  const everybody = [
    ['ann@abc.example', 'Ann Example', 'employee', 2400],
    ['carla@contractors.example', 'Carla Contractor', 'contractor', null],
    ['max@abc.example', 'Max Manager', 'employee', 1920],
    ['mia@abc.example', 'Mia Manager', 'employee', 2400],
    ['noor@nowhere.example', 'Noor Nowhere', 'contractor', null],
  ] as const;
  for (const [user_id, name, user_type, target_minutes] of everybody) {
    const email = user_id.startsWith('noor') ? null : user_id;
    const body = { name, email, user_type, target_minutes, active_from: monday };
    await manager.PUT('/people/{user_id}', { params: { path: { user_id } }, body });
  }
  const entry = { date: addDays(monday, 1), project_id: 'internal', minutes: 750 };
  await clientOf('ann@abc.example').POST('/timesheets', { body: entry });

  await handIn(setUp, 'mia@abc.example');
  await handIn(setUp, 'carla@contractors.example');
  await clientOf('max@abc.example').POST('/approvals/{user_id}/{week}/reject', {
    params: {
      path: { user_id: 'carla@contractors.example', week: lastWeek },
      header: { 'If-Match': etagOf(1) },
    },
    body: { comment: 'Where is Friday?' },
  });
  return setUp;
}
