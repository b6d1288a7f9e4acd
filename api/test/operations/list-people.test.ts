import { addDays } from '@timesheets/sdk/calendar';
import { ownScopes, today } from '../_api.ts';
import { audience } from '../_issuer.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { listPeople, peoplePage, putPerson } from './_people.ts';
import { waitUntilSeen } from './_seen.ts';

const test = onEachDialect();

test('200 everybody once by user_id, whatever characters it has', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('list');
  const ends = ['', ' b', '"', '%', "'", ':', '?x=1&y#z', 'A', 'B', '\\', '_', 'a', 'ä', '한국어', '👩‍🚀'];
  const own = [...ends.map((end) => prefix + end), prefix.padEnd(255, '語')];
  for (const userId of own) await putPerson(manager, userId);
  for (const limit of [1, 2, 200]) {
    const ids = (await listPeople(manager, `limit=${limit}&q=${prefix}`)).map(({ user_id }) => user_id);
    t.deepEqual(ids, sortByCodePoint(own), `limit ${limit}`);
  }
  t.true((await listPeople(manager)).length > own.length);
});

/** As both databases sort: byte by byte in UTF-8. */
function sortByCodePoint(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

test('200 a person as the directory and his access token have told, and nothing else', async (t, api) => {
  const userId = unique('ann');
  const manager = await api.person('mia');
  const claims = { [`${audience}name`]: 'Ann Exämple', [`${audience}email`]: 'ann@abc.example' };
  await create(await api.person(userId, { claims }));
  await waitUntilSeen(api.store, [userId]);
  const [ann] = await listPeople(manager, `q=${userId}`);
  t.deepEqual(
    { ...ann, created_at: '', updated_at: '', last_seen_at: '', version: 1 },
    {
      user_id: userId,
      email: 'ann@abc.example',
      name: 'Ann Exämple',
      user_type: 'employee',
      active_from: null,
      active_to: null,
      target_minutes: null,
      last_seen_at: '',
      created_at: '',
      updated_at: '',
      version: 1,
    },
  );
});

test('200 active_on: from active_from to active_to, both included', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('bounded');
  await putPerson(manager, `${prefix}-both`, { active_from: '2026-03-02', active_to: '2026-03-04' });
  await putPerson(manager, `${prefix}-from`, { active_from: '2026-03-02' });
  const activeOn = async (date: string) =>
    (await listPeople(manager, `q=${prefix}&active_on=${date}`)).map(({ user_id }) =>
      user_id.replace(prefix, ''),
    );
  for (const date of ['2026-03-02', '2026-03-04']) t.deepEqual(await activeOn(date), ['-both', '-from']);
  t.deepEqual(await activeOn('2026-03-01'), []);
  t.deepEqual(await activeOn('2026-03-05'), ['-from']);
});

test('200 active_on without active_from: from the first entry, or the first sign-in that may log time', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('default');
  await putPerson(manager, `${prefix}-never`, {});
  await putPerson(manager, `${prefix}-left`, { active_to: addDays(today, -1) });
  const [logged, signedIn, reader] = [`${prefix}-logged`, `${prefix}-signed-in`, `${prefix}-reader`];
  await create(await api.person(logged), { date: '2026-03-02' });
  await (await api.person(signedIn)).fetch('/me');
  await (await api.person(reader, { scopes: ['read:timesheets'] })).fetch('/me');
  await waitUntilSeen(api.store, [logged, signedIn, reader]);
  const activeOn = async (date: string) =>
    (await listPeople(manager, `q=${prefix}&active_on=${date}`)).map(({ user_id }) => user_id);
  t.deepEqual(await activeOn(today), [logged, signedIn]);
  t.deepEqual(await activeOn(addDays(today, -1)), [logged]);
  t.deepEqual(await activeOn('2026-03-02'), [logged]);
  t.deepEqual(await activeOn('2026-03-01'), []);
  // What the directory says wins over what was logged.
  await putPerson(manager, logged, { active_from: '2026-03-10' });
  t.deepEqual(await activeOn('2026-03-09'), []);
  t.deepEqual(await activeOn('2026-03-10'), [logged]);
});

test('200 q finds name, e-mail address and user_id, in any case; nothing in it is a wildcard', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('q');
  const people: [string, Record<string, unknown>][] = [
    ['1', { name: `ÄNNE Größe ${prefix}`, email: `aenne.${prefix}@abc.example` }],
    ['2', { name: `${prefix} 100 % Müller_x` }],
    ['3', {}],
  ];
  for (const [end, more] of people) await putPerson(manager, `${prefix}-${end}`, more);
  const find = async (q: string) =>
    (await listPeople(manager, `q=${encodeURIComponent(q)}`)).map(({ user_id }) =>
      user_id.replace(`${prefix}-`, ''),
    );
  t.deepEqual(await find(prefix.toUpperCase()), ['1', '2', '3']);
  t.deepEqual(await find(`änne GRÖSSE ${prefix}`), []);
  t.deepEqual(await find(`änne größe ${prefix}`), ['1']);
  t.deepEqual(await find(`A\u0308nne Gro\u0308ße ${prefix}`), ['1']);
  t.deepEqual(await find(`AENNE.${prefix}@ABC`), ['1']);
  t.deepEqual(await find(`${prefix}-3`), ['3']);
  t.deepEqual(await find(`${prefix} 100 %`), ['2']);
  t.deepEqual(await find(`${prefix}_100`), []);
  t.deepEqual(await find(`${prefix}%`), []);
});

test('200 user_type, and the filters together', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('type');
  await putPerson(manager, `${prefix}-e`, { active_from: '2026-01-01' });
  await putPerson(manager, `${prefix}-c`, { user_type: 'contractor', active_from: '2026-01-01' });
  const find = async (query: string) =>
    (await listPeople(manager, `q=${prefix}&${query}`)).map(({ user_id }) => user_id.replace(prefix, ''));
  t.deepEqual(await find('user_type=contractor'), ['-c']);
  t.deepEqual(await find('user_type=employee&active_on=2026-01-01'), ['-e']);
  t.deepEqual(await find('user_type=employee&active_on=2025-12-31'), []);
});

test('200 with approve:timesheets or manage:directory, also for a machine; 403 with neither', async (t, api) => {
  for (const scope of ['approve:timesheets', 'manage:directory']) {
    t.is((await (await api.person(unique('mia'), { scopes: [scope] })).fetch('/people')).status, 200, scope);
    t.is((await (await api.machine({ scopes: [scope] })).fetch('/people')).status, 200, scope);
  }
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  await expectProblem(t, await ann.fetch('/people'), 403, 'insufficient-scope');
});

test('400 invalid-cursor for the cursor of another question, and for one that nobody gave out', async (t, api) => {
  const manager = await api.person('mia');
  const prefix = unique('cursor');
  for (const end of ['-1', '-2']) await putPerson(manager, prefix + end);
  const { next_cursor } = await peoplePage(manager, `q=${prefix}&limit=1`);
  const [mark] = JSON.parse(Buffer.from(next_cursor ?? '', 'base64url').toString());
  const forge = (...position: unknown[]) =>
    Buffer.from(JSON.stringify([mark, ...position])).toString('base64url');
  const refused = [
    `q=${prefix}-1&cursor=${next_cursor}`,
    `q=${prefix}&user_type=employee&cursor=${next_cursor}`,
    ...['a\u0000', 'a\nb', 'a\u0085', '\ud800', '', 'x'.repeat(256)].map(
      (position) => `q=${prefix}&cursor=${forge(position)}`,
    ),
    `q=${prefix}&cursor=${forge('a', 'b')}`,
    `q=${prefix}&cursor=${forge()}`,
  ];
  for (const query of refused) {
    const response = await manager.fetch(`/people?${query}`);
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
  }
});

test('400 names what does not fit', async (t, api) => {
  const manager = await api.person('mia');
  for (const [query, name] of [
    ['active_on=2026-02-30', 'active_on'],
    ['user_type=robot', 'user_type'],
    ['q=', 'q'],
    ['limit=201', 'limit'],
  ]) {
    const response = await manager.fetch(`/people?${query}`);
    await expectProblem(t, response, 400, 'invalid-request', [`/query/${name}`]);
  }
});

test('403 names every scope that would do', async (t, api) => {
  const nobody = await api.person(unique('nobody'), { scopes: ['read:timesheets'] });
  const { detail } = await expectProblem(t, await nobody.fetch('/people'), 403, 'insufficient-scope');
  t.true(detail.includes('approve:timesheets or manage:directory'), detail);
});
