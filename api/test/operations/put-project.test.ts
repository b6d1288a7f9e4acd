import type { Project } from '@timesheets/sdk';
import { type Caller, json, read } from '../_api.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();
const put = (caller: Caller, id: string, body: unknown, headers?: Record<string, string>) =>
  caller.fetch(`/projects/${id}`, json('PUT', body, headers));

test('201 creates, 200 replaces the whole project: what is left out is empty', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('p');
  const full = { name: 'Größe', client: 'ACME', open_from: '2026-01-01', open_to: '2026-12-31' };
  const created = await put(manager, id, full);
  t.is(created.status, 201);
  t.is(created.headers.get('etag'), '"1"');
  t.like(await created.json(), { project_id: id, ...full, archived_at: null, version: 1 });
  const changed = await put(manager, id, { name: 'Other' });
  t.is(changed.status, 200);
  t.is(changed.headers.get('etag'), '"2"');
  t.like(await changed.json(), { name: 'Other', client: null, open_from: null, open_to: null, version: 2 });
});

test('200 equal content is no change', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('p');
  const before = await read<Project>(await put(manager, id, { name: 'Same', archived: true }));
  const response = await put(manager, id, { name: 'Same', client: null, archived: true });
  t.is(response.status, 200);
  t.deepEqual(await read<Project>(response), before);
});

test('200 archived and back', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('p');
  await put(manager, id, { name: 'P' });
  const archived = await read<Project>(await put(manager, id, { name: 'P', archived: true }));
  t.truthy(archived.archived_at);
  const renamed = await read<Project>(await put(manager, id, { name: 'Q', archived: true }));
  t.is(renamed.archived_at, archived.archived_at);
  t.is((await read<Project>(await put(manager, id, { name: 'Q' }))).archived_at, null);
});

test('412 If-None-Match: * only creates', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('p');
  t.is((await put(manager, id, { name: 'P' }, { 'if-none-match': '*' })).status, 201);
  const again = await put(manager, id, { name: 'P' }, { 'if-none-match': '*' });
  await expectProblem(t, again, 412, 'version-mismatch');
});

test('412 If-Match only changes the version it names', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('p');
  for (const ifMatch of ['"1"', '*']) {
    const missing = await put(manager, id, { name: 'P' }, { 'if-match': ifMatch });
    await expectProblem(t, missing, 412, 'version-mismatch');
  }
  await put(manager, id, { name: 'P' });
  t.is((await put(manager, id, { name: 'Q' }, { 'if-match': '"1"' })).status, 200);
  for (const ifMatch of ['"1"', 'W/"2"']) {
    await expectProblem(
      t,
      await put(manager, id, { name: 'R' }, { 'if-match': ifMatch }),
      412,
      'version-mismatch',
    );
  }
  t.is((await put(manager, id, { name: 'R' }, { 'if-match': '"1", "2"' })).status, 200);
  t.is((await put(manager, id, { name: 'S' }, { 'if-match': '*' })).status, 200);
});

test('200 and 412 of many who change one version, one wins; without a precondition all do', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('p');
  await put(manager, id, { name: 'P' });
  const race = (headers?: Record<string, string>) =>
    Promise.all(
      Array.from(
        { length: 20 },
        async (_, n) => (await put(manager, id, { name: `${id} ${n}` }, headers)).status,
      ),
    );
  const guarded = await race({ 'if-match': '"1"' });
  t.deepEqual(guarded.sort(), [200, ...Array.from({ length: 19 }, () => 412)]);
  t.deepEqual(new Set(await race()), new Set([200]));
  const fresh = unique('p');
  const created = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => (await put(manager, fresh, { name: `${n}` })).status),
  );
  t.deepEqual(created.sort(), [...Array.from({ length: 9 }, () => 200), 201]);
});

test('400 names what does not fit', async (t, api) => {
  const manager = await api.person('mia');
  const bodies: [unknown, string][] = [
    [{}, '/name'],
    [{ name: '' }, '/name'],
    [{ name: 'P', project_id: 'x' }, '/project_id'],
    [{ name: 'P', open_from: '2026-02-30' }, '/open_from'],
    [{ name: 'P', open_from: '2026-02-02', open_to: '2026-02-01' }, '/open_to'],
  ];
  for (const [body, pointer] of bodies) {
    await expectProblem(t, await put(manager, unique('p'), body), 400, 'invalid-request', [pointer]);
  }
  await expectProblem(t, await put(manager, 'Caps', { name: 'P' }), 400, 'invalid-request', [
    '/path/project_id',
  ]);
  const tagged = await put(manager, unique('p'), { name: 'P' }, { 'if-none-match': '"1"' });
  await expectProblem(t, tagged, 400, 'invalid-request', ['/header/if-none-match']);
});

test('403 insufficient-scope without manage:directory', async (t, api) => {
  const ann = await api.person(unique('ann'), { scopes: ['read:timesheets', 'approve:timesheets'] });
  await expectProblem(t, await put(ann, unique('p'), { name: 'P' }), 403, 'insufficient-scope');
});
