import type { components } from '@timesheets/sdk/schema';
import { type Caller, putProject, read } from '../_api.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

type Page = components['schemas']['ProjectPage'];
const test = onEachDialect();

async function listProjectIds(caller: Caller, query: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let first = true; first || cursor !== null; first = false) {
    const at: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: Page = await read<Page>(await caller.fetch(`/projects?${query}${at}`));
    ids.push(...page.items.map((project) => project.project_id));
    cursor = page.next_cursor;
  }
  return ids;
}

test('200 every project once by project_id, archived ones included', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('list');
  const own = ['10', '2', '2-a', 'a', 'b'].map((end) => `${prefix}-${end}`);
  for (const id of own) await putProject(manager, id, { archived: id.endsWith('-a') });
  for (const limit of [1, 2, 200]) {
    const ids = await listProjectIds(manager, `limit=${limit}`);
    t.deepEqual(ids, [...ids].sort());
    t.is(new Set(ids).size, ids.length);
    t.deepEqual(
      ids.filter((id) => id.startsWith(`${prefix}-`)),
      [...own].sort(),
    );
  }
});

test('200 open_on lists those that take entries on that day, border days included', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('open');
  await putProject(manager, `${prefix}-always`);
  await putProject(manager, `${prefix}-bounded`, { open_from: '2026-03-02', open_to: '2026-03-04' });
  await putProject(manager, `${prefix}-archived`, { archived: true });
  const openOn = async (date: string) =>
    (await listProjectIds(manager, `limit=200&open_on=${date}`)).filter((id) => id.startsWith(`${prefix}-`));
  for (const date of ['2026-03-02', '2026-03-04']) {
    t.deepEqual(await openOn(date), [`${prefix}-always`, `${prefix}-bounded`]);
  }
  for (const date of ['2026-03-01', '2026-03-05']) t.deepEqual(await openOn(date), [`${prefix}-always`]);
});

test('304 while nothing has changed, 200 with another ETag after a change', async (t, api) => {
  const manager = await api.person('mia');
  const id = unique('etag');
  await putProject(manager, id);
  // A question of its own, so that no other test's project changes the answer.
  const probe = `/projects?limit=1&cursor=${await cursorBefore(manager, id)}`;
  const first = await manager.fetch(probe);
  const etag = first.headers.get('etag') ?? '';
  t.is(first.headers.get('cache-control'), 'private, no-cache');
  t.is((await read<Page>(first)).items[0]?.project_id, id);
  for (const ifNoneMatch of [etag, `"x", ${etag}`, `W/${etag}`]) {
    const again = await manager.fetch(probe, { headers: { 'if-none-match': ifNoneMatch } });
    t.is(again.status, 304, ifNoneMatch);
    t.is(again.headers.get('etag'), etag);
    t.is(again.headers.get('cache-control'), 'private, no-cache');
    t.is(await again.text(), '');
  }
  await putProject(manager, id, { client: 'ACME' });
  const changed = await manager.fetch(probe, { headers: { 'if-none-match': etag } });
  t.is(changed.status, 200);
  t.not(changed.headers.get('etag'), etag);
});

/** A cursor whose next item is this project. */
async function cursorBefore(caller: Caller, id: string): Promise<string> {
  for (let cursor = ''; ; ) {
    const page = await read<Page>(await caller.fetch(`/projects?limit=1${cursor && `&cursor=${cursor}`}`));
    if (page.next_cursor === null) throw new Error(`${id} is not listed`);
    const next = await read<Page>(await caller.fetch(`/projects?limit=1&cursor=${page.next_cursor}`));
    if (next.items[0]?.project_id === id) return page.next_cursor;
    cursor = page.next_cursor;
  }
}

test('400 the cursor of another question', async (t, api) => {
  const manager = await api.person('mia');
  await putProject(manager, unique('p'));
  const { next_cursor } = await read<Page>(await manager.fetch('/projects?limit=1'));
  const response = await manager.fetch(`/projects?open_on=2026-01-01&cursor=${next_cursor}`);
  await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
});

test('200 a machine may read them, 403 without read:timesheets', async (t, api) => {
  t.is((await (await api.machine()).fetch('/projects')).status, 200);
  const nobody = await api.person(unique('nobody'), { scopes: ['create:timesheets'] });
  await expectProblem(t, await nobody.fetch('/projects'), 403, 'insufficient-scope');
});
