import { addDays } from '@timesheets/sdk/calendar';
import { type Caller, json, putProject, type TestApi, today } from '../_api.ts';
import { handIn } from '../operations/_approvals.ts';
import { runBatch } from '../operations/_batch.ts';
import { create, entry, patch, post, pushed, remove } from '../operations/_entries.ts';
import { waitUntilSeen } from '../operations/_seen.ts';
import { dayOf, decide, getWeek, saveGrid, submit, weeksAgo, withdraw } from '../operations/_weeks.ts';

/** What a company leaves behind that has used the API for some weeks, and who can tell. */
export interface MovedScene {
  callers: Record<'ann' | 'bob' | 'carla' | 'mia' | 'machine', Caller>;
  /** A create that was answered under an Idempotency-Key. */
  keyed: { body: unknown; headers: Record<string, string> };
  /** What the machine pushed: all but the last, which a person deleted, are still there. */
  pushedItems: readonly unknown[];
}

/** Does a little of everything that can be done, through the API. */
export async function fillScene(api: TestApi): Promise<MovedScene> {
  const names = ['ann', 'bob', 'carla', 'mia'] as const;
  const [ann, bob, carla, mia] = await Promise.all(names.map((name) => api.person(name)));
  const machine = await api.machine();
  if (!ann || !bob || !carla || !mia) throw new Error('somebody is missing');
  await putProject(mia, 'practice', { name: 'Übung "1" \\ 😀' });
  await putProject(mia, 'over', {
    client: 'ACME',
    open_from: '2026-01-01',
    open_to: '2026-01-31',
    archived: true,
  });

  const body = entry({ note: 'kept ΟΔΥΣΣΕΥΣ 100%_\\ \u2028', minutes: 15 });
  const headers = { 'idempotency-key': 'moved-key' };
  await post(ann, body, headers);
  for (let day = 0; day < 60; day += 1) {
    await create(day % 3 === 0 ? bob : ann, { date: addDays(today, -day), minutes: 30 + day });
  }
  const changed = await create(ann, { date: addDays(today, -3) });
  await patch(ann, changed.id, { date: addDays(today, -30), note: 'moved' }, '*');
  await remove(ann, (await create(ann)).id, '*');

  const pushedItems = Array.from({ length: 12 }, (_, n) => ({
    op: 'upsert',
    timesheet: pushed('carla', `row-${n}`, { date: addDays(today, -n), minutes: 10 + n }),
  }));
  const results = await runBatch(machine, pushedItems);
  await remove(carla, results.at(-1)?.timesheet?.id ?? '', '*');

  for (const [userId, caller, weeks] of [['ann', ann, 5] as const, ['bob', bob, 3] as const]) {
    for (let ago = 2; ago < 2 + weeks; ago += 1) {
      const week = weeksAgo(ago);
      const { version } = await handIn(caller, week, 5);
      const action = (['approve', 'reject'] as const)[ago % 3];
      if (action) await decide(mia, action, userId, week, `"${version}"`, 'Looked at.');
    }
  }
  const reopened = await getWeek(ann, weeksAgo(3));
  await decide(mia, 'reopen', 'ann', weeksAgo(3), `"${reopened.version}"`, 'It moved.');
  const cells = [{ project_id: 'acme-website', date: dayOf(weeksAgo(20)), minutes: 45, note: 'grid' }];
  await saveGrid(carla, weeksAgo(20), cells, '"0"');
  await submit(carla, weeksAgo(20), '*');
  await withdraw(carla, weeksAgo(20), '*');
  await mia.fetch(
    '/people/dora',
    json('PUT', { user_type: 'employee', name: 'Dóra', active_from: '2026-02-01' }),
  );
  await mia.fetch('/settings', json('PUT', { closed_through: '2026-01-15' }, { 'if-match': '"1"' }));
  await waitUntilSeen(api.store, names);
  return { callers: { ann, bob, carla, mia, machine }, keyed: { body, headers }, pushedItems };
}
