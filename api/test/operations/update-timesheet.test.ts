import type { Timesheet } from '@timesheets/sdk';
import { addDays, isoWeekOf } from '@timesheets/sdk/calendar';
import { json, putProject, read, today } from '../_api.ts';
import { create, patch, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

test('200 changes what is sent, leaves the rest alone and raises the version', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const before = await create(ann, { note: 'first' });
  const response = await patch(ann, before.id, { minutes: 75 }, '"1"');
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"2"');
  const after = await read<Timesheet>(response);
  t.deepEqual(after, { ...before, minutes: 75, version: 2, updated_at: after.updated_at });
  t.true(after.updated_at >= before.updated_at);
  t.deepEqual(await read<Timesheet>(await ann.fetch(`/timesheets/${before.id}`)), after);
});

test('200 moves the entry to another day, week and project; both weeks count it', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const other = unique('other');
  await putProject(await api.person('mia'), other);
  const { id } = await create(ann);
  const date = addDays(today, -14);
  const moved = await read<Timesheet>(await patch(ann, id, { date, project_id: other }, '"1"'));
  t.like(moved, { date, week: isoWeekOf(date), project_id: other, minutes: 60 });
  const weeks = await api.store.db
    .selectFrom('timesheet_week')
    .where('user_id', '=', userId)
    .select(['week', 'version'])
    .orderBy('week')
    .execute();
  t.deepEqual(
    weeks.map((row) => ({ ...row })),
    [
      { week: isoWeekOf(date), version: 1 },
      { week: isoWeekOf(today), version: 2 },
    ],
  );
});

test('200 takes a JSON Merge Patch, where null empties the note', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann, { note: 'to be emptied' });
  const response = await ann.fetch(`/timesheets/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': '"1"' },
    body: '{"note":null}',
  });
  t.is(response.status, 200);
  t.like(await response.json(), { note: '', minutes: 60, version: 2 });
});

test('200 a patch that changes nothing keeps version and instant', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const before = await create(ann);
  const response = await patch(ann, before.id, { minutes: 60, date: today }, '"1"');
  t.is(response.headers.get('etag'), '"1"');
  t.deepEqual(await read<Timesheet>(response), before);
});

test('200 If-Match takes * and a list that has the version among others', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  t.is((await patch(ann, id, { minutes: 1 }, '*')).status, 200);
  t.is((await patch(ann, id, { minutes: 2 }, '"9", "2"')).status, 200);
});

test('412 when stale, weak, or a list without the version', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  await patch(ann, id, { minutes: 1 }, '"1"');
  for (const ifMatch of ['"1"', 'W/"2"', '"1", W/"2"', '"02"', '"two"', '""', '"2.0"']) {
    await expectProblem(t, await patch(ann, id, { minutes: 9 }, ifMatch), 412, 'version-mismatch');
  }
  t.like(await (await ann.fetch(`/timesheets/${id}`)).json(), { minutes: 1, version: 2 });
});

test('400 an If-Match that is no entity tag', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  for (const ifMatch of ['1', '"1', '"1" "2"', '*, "1"']) {
    const response = await patch(ann, id, { minutes: 9 }, ifMatch);
    await expectProblem(t, response, 400, 'invalid-request', ['/header/if-match']);
  }
});

test('428 without If-Match', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  const response = await patch(ann, id, { minutes: 9 }, undefined);
  await expectProblem(t, response, 428, 'precondition-required', ['/header/if-match']);
});

test('404 once it is deleted', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  t.is((await remove(ann, id, '"1"')).status, 204);
  await expectProblem(t, await patch(ann, id, { minutes: 9 }, '*'), 404, 'not-found');
});

test('400 names status, user_id, source and an empty patch', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  for (const name of ['status', 'user_id', 'user_type', 'source', 'week', 'version', 'id']) {
    const response = await patch(ann, id, { [name]: null, minutes: 5 }, '*');
    await expectProblem(t, response, 400, 'invalid-request', [`/${name}`]);
  }
  await expectProblem(t, await patch(ann, id, {}, '*'), 400, 'invalid-request', ['']);
  await expectProblem(t, await patch(ann, id, { date: null }, '*'), 400, 'invalid-request', ['/date']);
});

test('415 a JSON Patch (RFC 6902) is something else', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  const init = json('PATCH', [], { 'content-type': 'application/json-patch+json', 'if-match': '*' });
  await expectProblem(t, await ann.fetch(`/timesheets/${id}`, init), 415, 'unsupported-media-type');
});

test('409 day-full counts the other entries of the new day, not itself', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const yesterday = addDays(today, -1);
  const { id } = await create(ann, { minutes: 1000 });
  t.is((await patch(ann, id, { minutes: 1440 }, '*')).status, 200);
  await create(ann, { date: yesterday, minutes: 1 });
  await expectProblem(t, await patch(ann, id, { date: yesterday }, '*'), 409, 'day-full', ['/minutes']);
  t.is((await patch(ann, id, { date: yesterday, minutes: 1439 }, '*')).status, 200);
});

test('409 and 400 the rules of a new entry hold for a changed one', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann);
  const closed = unique('closed');
  await putProject(await api.person('mia'), closed, { archived: true });
  await expectProblem(t, await patch(ann, id, { project_id: closed }, '*'), 409, 'project-closed');
  await expectProblem(t, await patch(ann, id, { project_id: 'nowhere' }, '*'), 400, 'unknown-project');
  const tooLate = addDays(today, 91);
  await expectProblem(t, await patch(ann, id, { date: tooLate }, '*'), 400, 'date-out-of-range');
});

test("404 a manager writes nobody else's entry", async (t, api) => {
  const { id } = await create(await api.person(unique('ann')));
  const manager = await api.person(unique('mia'));
  t.is((await manager.fetch(`/timesheets/${id}`)).status, 200);
  await expectProblem(t, await patch(manager, id, { minutes: 5 }, '*'), 404, 'not-found');
  await expectProblem(t, await remove(manager, id, '*'), 404, 'not-found');
});
