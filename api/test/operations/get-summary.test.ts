import { addDays } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import { type Caller, ownScopes, putProject, read, today } from '../_api.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { setWeekStatus } from './_locks.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { putPerson } from './_people.ts';

type Summary = components['schemas']['Summary'];
const test = onEachDialect({ MACHINE_CLIENTS: 'pusher=erp,crm-pusher=crm' });
const march = 'from=2026-03-01&to=2026-03-31';

async function getSummary(caller: Caller, query = ''): Promise<Summary> {
  const response = await caller.fetch(`/reports/summary?${query}`);
  if (response.status !== 200) throw new Error(await response.text());
  return read<Summary>(response);
}

/** Key and minutes of each group. */
async function totals(caller: Caller, query: string): Promise<[string, number][]> {
  return (await getSummary(caller, query)).items.map(({ key, minutes }) => [key, minutes]);
}

test('200 nothing logged is a total of 0', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.deepEqual(await getSummary(ann), {
    from: `${today.slice(0, 8)}01`,
    to: today,
    group_by: 'project',
    total_minutes: 0,
    items: [],
    next_cursor: null,
  });
});

test('200 by project with its name, day, week and user type, by key', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const other = unique('zz');
  await putProject(await api.person('mia'), other, { name: 'Großes Projekt' });
  await create(ann, { date: '2026-03-01', minutes: 10 });
  await create(ann, { date: '2026-03-02', minutes: 20 });
  await create(ann, { date: '2026-03-02', minutes: 30, project_id: other });
  await create(ann, { date: '2026-03-31', minutes: 40, project_id: other });
  for (const date of ['2026-02-28', '2026-04-01']) await create(ann, { date, minutes: 1 });
  t.deepEqual(await getSummary(ann, march), {
    from: '2026-03-01',
    to: '2026-03-31',
    group_by: 'project',
    total_minutes: 100,
    items: [
      { key: 'acme-website', name: 'acme-website', minutes: 30, timesheets: 2 },
      { key: other, name: 'Großes Projekt', minutes: 70, timesheets: 2 },
    ],
    next_cursor: null,
  });
  t.deepEqual((await getSummary(ann, `${march}&group_by=day`)).items, [
    { key: '2026-03-01', name: null, minutes: 10, timesheets: 1 },
    { key: '2026-03-02', name: null, minutes: 50, timesheets: 2 },
    { key: '2026-03-31', name: null, minutes: 40, timesheets: 1 },
  ]);
  t.deepEqual(await totals(ann, `${march}&group_by=week`), [
    ['2026-W09', 10],
    ['2026-W10', 50],
    ['2026-W14', 40],
  ]);
  t.deepEqual(await totals(ann, `${march}&group_by=user_type`), [['employee', 100]]);
});

test('200 by person, with the name where one is known', async (t, api) => {
  const mia = await api.person('mia');
  const project = unique('team');
  await putProject(mia, project);
  const [annId, bobId] = [unique('ann'), unique('bob')];
  await create(await api.person(annId), { date: '2026-03-02', minutes: 5, project_id: project });
  await create(await api.person(bobId), { date: '2026-03-02', minutes: 7, project_id: project });
  await putPerson(mia, annId, { name: 'Ann Example' });
  const { items, total_minutes } = await getSummary(
    mia,
    `${march}&user_id=all&group_by=user&project_id=${project}`,
  );
  t.deepEqual(items, [
    { key: annId, name: 'Ann Example', minutes: 5, timesheets: 1 },
    { key: bobId, name: null, minutes: 7, timesheets: 1 },
  ]);
  t.is(total_minutes, 12);
});

test('200 pages give every group once, each with the total of all', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  for (let day = 0; day < 7; day += 1)
    await create(ann, { date: addDays('2026-03-02', day), minutes: day + 1 });
  const query = `${march}&group_by=day`;
  const whole = await getSummary(ann, query);
  t.is(whole.total_minutes, 28);
  for (const limit of [1, 2, 3, 7, 200]) {
    const items: Summary['items'] = [];
    let cursor: string | null = null;
    do {
      const at: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page: Summary = await getSummary(ann, `${query}&limit=${limit}${at}`);
      t.is(page.total_minutes, 28);
      items.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor !== null);
    t.deepEqual(items, whole.items, `limit ${limit}`);
  }
  const first = await getSummary(ann, `${query}&limit=5`);
  const gone = api.store.db.deleteFrom('timesheet').where('user_id', '=', userId);
  await gone.where('date', '>', '2026-03-06').execute();
  const rest = await getSummary(ann, `${query}&limit=5&cursor=${first.next_cursor}`);
  t.like(rest, { items: [], total_minutes: 15, next_cursor: null });
});

test('200 by status of the week and user type', async (t, api) => {
  const mia = await api.person('mia');
  const project = unique('p');
  await putProject(mia, project);
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date: '2026-03-02', minutes: 5, project_id: project });
  await create(ann, { date: '2026-03-10', minutes: 6, project_id: project });
  await post(
    await api.machine(),
    pushed(unique('carla'), unique('1'), { date: '2026-03-02', minutes: 7, project_id: project }),
  );
  await setWeekStatus(api.store, userId, '2026-W10', 'approved');
  const all = `${march}&user_id=all&project_id=${project}`;
  const total = async (query: string) => (await getSummary(mia, query)).total_minutes;
  t.is(await total(all), 18);
  t.is(await total(`${all}&status=approved`), 5);
  t.is(await total(`${all}&status=open`), 13);
  t.is(await total(`${all}&status=rejected`), 0);
  t.is(await total(`${all}&user_type=contractor`), 7);
  t.is(await total(`${all}&user_type=employee&status=open`), 6);
  t.deepEqual(await totals(mia, `${all}&group_by=user_type`), [
    ['contractor', 7],
    ['employee', 11],
  ]);
});

test('200 own entries alone, 403 insufficient-scope for others, whether they exist or not', async (t, api) => {
  const known = unique('bob');
  await create(await api.person(known), { minutes: 100 });
  const annId = unique('ann');
  const ann = await api.person(annId, { scopes: ownScopes });
  await create(ann, { minutes: 3 });
  t.is((await getSummary(ann)).total_minutes, 3);
  t.is((await getSummary(ann, `user_id=${annId}`)).total_minutes, 3);
  for (const query of [
    `user_id=${known}`,
    `user_id=${unique('nobody')}`,
    'user_id=all',
    `user_id=${annId}&user_id=${known}`,
  ]) {
    const response = await ann.fetch(`/reports/summary?${query}`);
    t.regex(response.headers.get('www-authenticate') ?? '', /scope="approve:timesheets"/);
    await expectProblem(t, response, 403, 'insufficient-scope');
  }
  const mia = await api.person(unique('mia'));
  t.is((await getSummary(mia)).total_minutes, 0);
  t.is((await getSummary(mia, `user_id=${annId}&user_id=${known}`)).total_minutes, 103);
});

test('200 a machine sums its own system; with approve:timesheets everybody', async (t, api) => {
  const mia = await api.person('mia');
  const project = unique('p');
  await putProject(mia, project);
  const machine = await api.machine();
  const userId = unique('carla');
  await post(machine, pushed(userId, unique('1'), { date: '2026-03-02', minutes: 7, project_id: project }));
  const carla = await api.person(userId, {
    claims: { 'https://api.timesheets.test/user_type': 'contractor' },
  });
  await create(carla, { date: '2026-03-02', minutes: 11, project_id: project });
  const query = `${march}&project_id=${project}`;
  t.is((await getSummary(machine, query)).total_minutes, 7);
  t.is((await getSummary(machine, `${query}&user_id=${userId}`)).total_minutes, 7);
  await expectProblem(t, await machine.fetch('/reports/summary?user_id=all'), 403, 'insufficient-scope');
  const reader = await api.machine({ scopes: ['read:timesheets', 'approve:timesheets'] });
  t.is((await getSummary(reader, `${query}&user_id=all`)).total_minutes, 18);
});

test('200 without from it begins with the month of to; 366 days are possible', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.like(await getSummary(ann, 'to=2024-02-29'), { from: '2024-02-01', to: '2024-02-29' });
  t.like(await getSummary(ann, `from=${addDays(today, -365)}`), { from: addDays(today, -365), to: today });
  t.like(await getSummary(ann, 'from=2024-01-01&to=2024-12-31'), { total_minutes: 0 });
});

test('400 names what makes no sense', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const refused: [string, string, string?][] = [
    ['from=2026-03-02&to=2026-03-01', 'to', 'order'],
    [`from=${addDays(today, 1)}`, 'from', 'order'],
    ['from=2024-01-01&to=2025-01-01', 'from', 'too-wide'],
    ['from=2026-02-30', 'from'],
    ['group_by=month', 'group_by'],
    ['user_type=robot', 'user_type'],
    ['status=draft', 'status'],
    ['project_id=No', 'project_id'],
    ['limit=0', 'limit'],
    ['user_id=all&user_id=ann', 'user_id'],
  ];
  for (const [query, name, code] of refused) {
    const response = await ann.fetch(`/reports/summary?${query}`);
    const problem = await expectProblem(t, response, 400, 'invalid-request', [`/query/${name}`]);
    if (code !== undefined) t.is(problem.errors[0]?.code, code);
  }
});

test('400 invalid-cursor for the cursor of another question', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const date of ['2026-03-02', '2026-03-03']) await create(ann, { date });
  const { next_cursor } = await getSummary(ann, `${march}&group_by=day&limit=1`);
  for (const query of [`${march}&group_by=week`, 'from=2026-03-02&to=2026-03-31&group_by=day']) {
    const response = await ann.fetch(`/reports/summary?${query}&cursor=${next_cursor}`);
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
  }
});

test('403 insufficient-scope without read:timesheets', async (t, api) => {
  const nobody = await api.person(unique('nobody'), { scopes: ['approve:timesheets'] });
  await expectProblem(t, await nobody.fetch('/reports/summary'), 403, 'insufficient-scope');
});

test('400 for a day that no calendar here has: the year 0000', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const path of ['/reports/summary?to=0000-03-01', '/timesheets?q=x&from=0000-01-01&to=0000-01-02']) {
    await expectProblem(t, await ann.fetch(path), 400, 'invalid-request');
  }
});
