import type { Timesheet } from '@timesheets/sdk';
import { read } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { addProject } from './_projects.ts';
import { dayOf, decide, etag, getWeek, logged, readWeek, saveGrid, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);
const [monday, tuesday, wednesday] = [dayOf(week), dayOf(week, 1), dayOf(week, 2)];
const acme = 'acme-website';

test('200 creates, changes and deletes cells in one save; those not named stay', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const other = await addProject(api, { name: 'Other' });
  const kept = await create(ann, { date: monday, project_id: other, minutes: 15, note: 'stays' });
  const changed = await create(ann, { date: monday, minutes: 60 });
  const deleted = await create(ann, { date: tuesday, minutes: 30 });
  const response = await saveGrid(
    ann,
    week,
    [
      { project_id: acme, date: tuesday, minutes: 0 },
      { project_id: acme, date: monday, minutes: 90 },
      { project_id: other, date: wednesday, minutes: 1440, note: 'All day and all of the night' },
    ],
    '"3"',
  );
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"6"');
  t.is(response.headers.get('cache-control'), 'no-store');
  const saved = await readWeek(response);
  t.deepEqual(logged(saved), [
    `${acme} ${monday} 90`,
    `${other} ${monday} 15 stays`,
    `${other} ${wednesday} 1440 All day and all of the night`,
  ]);
  t.like(saved, { version: 6, status: 'open', total_minutes: 1545 });
  t.deepEqual(saved, await getWeek(ann, week));
  const getEntry = (id = '') => ann.fetch(`/timesheets/${id}`);
  t.deepEqual(await read<Timesheet>(await getEntry(kept.id)), kept);
  t.like(await read<Timesheet>(await getEntry(changed.id)), { minutes: 90, version: 2 });
  t.is((await getEntry(deleted.id)).status, 404);
  const created = await read<Timesheet>(await getEntry(saved.rows[1]?.cells[2]?.timesheet_ids[0]));
  t.like(created, { user_id: userId, user_type: 'employee', source: null, version: 1 });
  t.deepEqual(created.created_by, { kind: 'person', id: userId });
});

test('200 a note that is left out stays, another one replaces it, an empty one empties it', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const days = [monday, tuesday, wednesday];
  for (const date of days) await create(ann, { date, note: 'first' });
  const response = await saveGrid(
    ann,
    week,
    [
      { project_id: acme, date: monday, minutes: 61 },
      { project_id: acme, date: tuesday, minutes: 60, note: 'second' },
      { project_id: acme, date: wednesday, minutes: 62, note: '' },
    ],
    '*',
  );
  t.deepEqual(logged(await readWeek(response)), [
    `${acme} ${monday} 61 first`,
    `${acme} ${tuesday} 60 second`,
    `${acme} ${wednesday} 62`,
  ]);
});

test('200 the first entry of somebody nobody has heard of makes him known', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const cells = [{ project_id: acme, date: monday, minutes: 60 }];
  t.is((await saveGrid(ann, week, cells, '"0"')).status, 200);
  t.like(await getWeek(await api.person('mia'), week, userId), { total_minutes: 60, user_type: 'employee' });
});

test('200 a rejected week is saved as an open one', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  await create(ann, { date: monday });
  await submit(ann, week, '*');
  await decide(mia, 'reject', userId, week, etag(await getWeek(ann, week)), 'No.');
  const cells = [{ project_id: acme, date: monday, minutes: 5 }];
  const saved = await readWeek(await saveGrid(ann, week, cells, '*'));
  t.like(saved, { status: 'rejected', total_minutes: 5, comment: 'No.' });
});

test('200 the days of week 53 and of the week after it', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const cell = (date: string) => [{ project_id: acme, date, minutes: 1 }];
  t.is((await saveGrid(ann, '2020-W53', cell('2021-01-03'), '"0"')).status, 200);
  t.is((await saveGrid(ann, '2021-W01', cell('2021-01-04'), '"0"')).status, 200);
  const wrong = await saveGrid(ann, '2020-W53', cell('2021-01-04'), '*');
  await expectProblem(t, wrong, 400, 'invalid-request', ['/cells/0/date']);
});

test('403 0 minutes need delete:timesheets; nothing of the save is stored', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ['read:timesheets', 'create:timesheets'] });
  await create(ann, { date: monday, note: 'stays' });
  const before = await getWeek(ann, week);
  const response = await saveGrid(
    ann,
    week,
    [
      { project_id: acme, date: tuesday, minutes: 60 },
      { project_id: acme, date: monday, minutes: 0 },
    ],
    '*',
  );
  t.regex(response.headers.get('www-authenticate') ?? '', /insufficient_scope.*scope="delete:timesheets"/);
  await expectProblem(t, response, 403, 'insufficient-scope');
  t.deepEqual(await getWeek(ann, week), before);
});

test('200 0 minutes in a cell that is empty already need no further scope', async (t, api) => {
  const ann = await api.person(unique('ann'), { scopes: ['read:timesheets', 'create:timesheets'] });
  const response = await saveGrid(
    ann,
    week,
    [
      { project_id: acme, date: monday, minutes: 0 },
      { project_id: acme, date: tuesday, minutes: 60 },
    ],
    '"0"',
  );
  t.deepEqual(logged(await readWeek(response)), [`${acme} ${tuesday} 60`]);
});

test('403 person-required for a machine', async (t, api) => {
  const cells = [{ project_id: acme, date: monday, minutes: 60 }];
  const response = await saveGrid(await api.machine(), week, cells, '*');
  await expectProblem(t, response, 403, 'person-required');
});
