import { addDays } from '@timesheets/sdk/calendar';
import { json, read, today } from '../_api.ts';
import { selectEvents, snapshotsOf } from '../domain/_audit.ts';
import { create, entry, patch, post } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { getSettings, putSettings, type Settings } from './_settings.ts';

// There is one row of settings: its tests cannot run side by side.
const test = onEachDialectSerially();

test('200 closes the books up to a day, and opens them again', async (t, api) => {
  const manager = await api.person('mia');
  const ann = await api.person(unique('ann'));
  const yesterday = addDays(today, -1);
  const old = await create(ann, { date: yesterday });
  const { version } = await getSettings(manager);
  const closed = await putSettings(manager, yesterday);
  t.is(closed.status, 200);
  t.is(closed.headers.get('etag'), `"${version + 1}"`);
  t.is(closed.headers.get('cache-control'), 'no-store');
  t.like(await read<Settings>(closed), { closed_through: yesterday, version: version + 1 });
  t.like(await getSettings(ann), { closed_through: yesterday, version: version + 1 });
  await expectProblem(t, await patch(ann, old.id, { minutes: 5 }, '*'), 409, 'period-closed');
  await expectProblem(t, await post(ann, entry({ date: yesterday })), 409, 'period-closed');
  t.is((await post(ann, entry())).status, 201);
  t.is((await putSettings(manager, addDays(yesterday, -1))).status, 200);
  t.is((await patch(ann, old.id, { minutes: 5 }, '*')).status, 200);
  t.is((await putSettings(manager, null)).status, 200);
  t.is((await getSettings(manager)).closed_through, null);
});

test('200 today may be closed, 400 date-out-of-range for tomorrow', async (t, api) => {
  const manager = await api.person('mia');
  t.is((await putSettings(manager, today)).status, 200);
  const tomorrow = await putSettings(manager, addDays(today, 1));
  await expectProblem(t, tomorrow, 400, 'date-out-of-range', ['/closed_through']);
  t.is((await getSettings(manager)).closed_through, today);
  await putSettings(manager, null);
});

test('200 equal content is no change', async (t, api) => {
  const manager = await api.person('mia');
  await putSettings(manager, '2026-01-31');
  const before = await getSettings(manager);
  const events = await selectEvents(api.store, '');
  const response = await putSettings(manager, '2026-01-31');
  t.is(response.status, 200);
  t.deepEqual(await read<Settings>(response), before);
  t.is((await selectEvents(api.store, '')).length, events.length);
  await putSettings(manager, null);
});

test('412 for a version that is not there, also with equal content; 400 for *', async (t, api) => {
  const manager = await api.person('mia');
  const { version, closed_through } = await getSettings(manager);
  for (const ifMatch of [`"${version + 1}"`, `W/"${version}"`, '"x"']) {
    const response = await putSettings(manager, closed_through, ifMatch);
    await expectProblem(t, response, 412, 'version-mismatch');
  }
  const any = await putSettings(manager, '2026-01-31', '*');
  await expectProblem(t, any, 400, 'invalid-request', ['/header/if-match']);
  t.is((await getSettings(manager)).version, version);
});

test('428 without If-Match', async (t, api) => {
  const manager = await api.person('mia');
  const response = await manager.fetch('/settings', json('PUT', { closed_through: null }));
  await expectProblem(t, response, 428, 'precondition-required', ['/header/if-match']);
});

test('200 and 412 of many who change one version, one wins', async (t, api) => {
  const manager = await api.person('mia');
  const { version } = await getSettings(manager);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => putSettings(manager, `2026-01-1${n}`, `"${version}"`)),
  );
  t.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array.from({ length: 9 }, () => 412)]);
  t.is((await getSettings(manager)).version, version + 1);
});

test('200 stands in the history of nobody in particular', async (t, api) => {
  const manager = await api.person('mia');
  await putSettings(manager, '2026-02-28');
  await putSettings(manager, null);
  const [closed, opened] = (await selectEvents(api.store, '')).slice(-2);
  for (const event of [closed, opened]) {
    t.like(event, { action: 'settings.update', object_id: 'settings', actor_user_id: 'mia' });
  }
  t.like(snapshotsOf(closed).after, { closed_through: '2026-02-28' });
  t.like(snapshotsOf(opened), { before: { closed_through: '2026-02-28' }, after: { closed_through: null } });
});

test('400 names what does not fit', async (t, api) => {
  const manager = await api.person('mia');
  const { version } = await getSettings(manager);
  for (const [body, pointer] of [
    [{}, '/closed_through'],
    [{ closed_through: '2026-02-30' }, '/closed_through'],
    [{ closed_through: 5 }, '/closed_through'],
    [{ closed_through: null, version: 1 }, '/version'],
  ] as const) {
    const response = await manager.fetch('/settings', json('PUT', body, { 'if-match': `"${version}"` }));
    await expectProblem(t, response, 400, 'invalid-request', [pointer]);
  }
});

test('403 insufficient-scope without manage:directory; a machine that has it may', async (t, api) => {
  const manager = await api.person('mia');
  const ann = await api.person(unique('ann'), { scopes: ['read:timesheets', 'approve:timesheets'] });
  await expectProblem(t, await putSettings(ann, null), 403, 'insufficient-scope');
  const machine = await api.machine({ scopes: ['manage:directory'] });
  const seen = `"${(await getSettings(manager)).version}"`;
  t.is((await putSettings(machine, '2026-01-31', seen)).status, 200);
  await putSettings(manager, null);
});
