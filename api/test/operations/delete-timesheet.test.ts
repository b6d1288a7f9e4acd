import { isoWeekOf } from '@timesheets/sdk/calendar';
import { putProject, today } from '../_api.ts';
import { create, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

test('204 the entry is gone, the day has room again and a tombstone stays', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const { id } = await create(ann, { minutes: 1440 });
  const response = await remove(ann, id, '"1"');
  t.is(response.status, 204);
  t.is(await response.text(), '');
  t.is(response.headers.get('content-type'), null);
  t.is(response.headers.get('cache-control'), 'no-store');
  await expectProblem(t, await ann.fetch(`/timesheets/${id}`), 404, 'not-found');
  await create(ann, { minutes: 1440 });
  const { db } = api.store;
  const tombstone = await db
    .selectFrom('timesheet_tombstone')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  t.like(tombstone, { user_id: userId, date: today, deleted_by_kind: 'person', version: 2 });
  const week = await db
    .selectFrom('timesheet_week')
    .where('user_id', '=', userId)
    .where('week', '=', isoWeekOf(today))
    .selectAll()
    .executeTakeFirst();
  t.is(week?.version, 3);
});

test('204 an entry of an archived project can still be deleted', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const project = unique('old');
  const manager = await api.person('mia');
  await putProject(manager, project);
  const { id } = await create(ann, { project_id: project });
  await putProject(manager, project, { archived: true });
  t.is((await remove(ann, id, '*')).status, 204);
});

test('404 the second time', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  t.is((await remove(ann, id, '*')).status, 204);
  await expectProblem(t, await remove(ann, id, '*'), 404, 'not-found');
  await expectProblem(t, await remove(ann, id, '"1"'), 404, 'not-found');
});

test('412 when stale or weak', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  for (const ifMatch of ['"2"', 'W/"1"']) {
    await expectProblem(t, await remove(ann, id, ifMatch), 412, 'version-mismatch');
  }
  t.is((await ann.fetch(`/timesheets/${id}`)).status, 200);
});

test('428 without If-Match', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  await expectProblem(t, await remove(ann, id, undefined), 428, 'precondition-required');
  t.is((await ann.fetch(`/timesheets/${id}`)).status, 200);
});

test('403 insufficient-scope names delete:timesheets', async (t, api) => {
  const userId = unique('ann');
  const { id } = await create(await api.person(userId));
  const ann = await api.person(userId, { scopes: ['read:timesheets', 'create:timesheets'] });
  const response = await remove(ann, id, '*');
  t.regex(response.headers.get('www-authenticate') ?? '', /scope="delete:timesheets"/);
  await expectProblem(t, response, 403, 'insufficient-scope');
});
