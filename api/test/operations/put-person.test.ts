import { read } from '../_api.ts';
import { audience } from '../_issuer.ts';
import { selectEvents, snapshotsOf } from '../domain/_audit.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { listPeople, type Person, put, putPerson } from './_people.ts';
import { waitUntilSeen } from './_seen.ts';

const test = onEachDialect();
const employee = { user_type: 'employee' };
const full = {
  name: 'Änne Größe',
  email: 'aenne@abc.example',
  user_type: 'contractor',
  active_from: '2026-01-01',
  active_to: '2026-12-31',
  target_minutes: 2400,
};

test('201 adds, 200 replaces the whole person: what is left out is empty', async (t, api) => {
  const manager = await api.person('mia');
  const userId = unique('ann');
  const created = await put(manager, userId, full);
  t.is(created.status, 201);
  t.is(created.headers.get('etag'), '"1"');
  t.is(created.headers.get('cache-control'), 'no-store');
  t.like(await created.json(), { user_id: userId, ...full, last_seen_at: null, version: 1 });
  const changed = await put(manager, userId, employee);
  t.is(changed.status, 200);
  t.is(changed.headers.get('etag'), '"2"');
  const empty = { name: null, email: null, active_from: null, active_to: null, target_minutes: null };
  const person = await read<Person>(changed);
  t.like(person, { ...employee, ...empty, version: 2 });
  t.deepEqual(await listPeople(manager, `q=${userId}`), [person]);
});

test('200 equal content is no change', async (t, api) => {
  const manager = await api.person('mia');
  const userId = unique('ann');
  const before = await putPerson(manager, userId, { name: 'Ann', target_minutes: 0 });
  const same = { ...employee, name: 'Ann', target_minutes: 0, email: null, active_from: null };
  const response = await put(manager, userId, same);
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"1"');
  t.deepEqual(await read<Person>(response), before);
  t.is((await selectEvents(api.store, userId)).length, 1);
});

test('200 when the person was here and when he began stays as it was', async (t, api) => {
  const userId = unique('ann');
  const manager = await api.person('mia');
  await create(await api.person(userId));
  await waitUntilSeen(api.store, [userId]);
  const stored = () =>
    api.store.db
      .selectFrom('person')
      .select(['last_seen_at', 'signed_in_from'])
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
  const before = await stored();
  t.truthy(before.last_seen_at);
  t.truthy(before.signed_in_from);
  const person = await putPerson(manager, userId, { name: 'Ann' });
  t.is(person.last_seen_at, before.last_seen_at);
  t.deepEqual(await stored(), before);
});

test('200 what an access token says wins over the directory when the person comes next', async (t, api) => {
  const userId = unique('ann');
  const manager = await api.person('mia');
  await putPerson(manager, userId, { name: 'From the directory', target_minutes: 1200 });
  const ann = await api.person(userId, { claims: { [`${audience}name`]: 'From the token' } });
  await ann.fetch('/me');
  await waitUntilSeen(api.store, [userId]);
  t.like((await listPeople(manager, `q=${userId}`))[0], {
    name: 'From the token',
    target_minutes: 1200,
    version: 2,
  });
});

test('200 a changed name is found, the old one is not', async (t, api) => {
  const manager = await api.person('mia');
  const userId = unique('ann');
  const [before, after] = [unique('before'), unique('after')];
  await putPerson(manager, userId, { name: before });
  await putPerson(manager, userId, { name: after });
  t.is((await listPeople(manager, `q=${after}`)).length, 1);
  t.is((await listPeople(manager, `q=${before}`)).length, 0);
});

test('412 If-None-Match: * only creates', async (t, api) => {
  const manager = await api.person('mia');
  const userId = unique('ann');
  t.is((await put(manager, userId, employee, { 'if-none-match': '*' })).status, 201);
  const again = await put(manager, userId, employee, { 'if-none-match': '*' });
  await expectProblem(t, again, 412, 'version-mismatch');
});

test('412 If-Match only changes the version it names', async (t, api) => {
  const manager = await api.person('mia');
  const userId = unique('ann');
  const rename = (name: string, ifMatch: string) =>
    put(manager, userId, { ...employee, name }, { 'if-match': ifMatch });
  for (const ifMatch of ['"1"', '*']) {
    await expectProblem(t, await rename('A', ifMatch), 412, 'version-mismatch');
  }
  await putPerson(manager, userId);
  t.is((await rename('B', '"1"')).status, 200);
  for (const ifMatch of ['"1"', 'W/"2"']) {
    await expectProblem(t, await rename('C', ifMatch), 412, 'version-mismatch');
  }
  t.is((await rename('D', '"1", "2"')).status, 200);
  t.is((await rename('E', '*')).status, 200);
});

test('200 and 412 of many who change one version, one wins; without a precondition all do', async (t, api) => {
  const manager = await api.person('mia');
  const race = async (userId: string, headers?: Record<string, string>) => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        put(manager, userId, { ...employee, name: `${userId} ${n}` }, headers),
      ),
    );
    return answers.map(({ status }) => status).sort();
  };
  const userId = unique('ann');
  await putPerson(manager, userId);
  t.deepEqual(await race(userId, { 'if-match': '"1"' }), [200, ...Array.from({ length: 9 }, () => 412)]);
  t.deepEqual(new Set(await race(userId)), new Set([200]));
  t.deepEqual(await race(unique('bob')), [...Array.from({ length: 9 }, () => 200), 201]);
});

test('201 and 200 stand in the history of that person', async (t, api) => {
  const manager = await api.person('mia');
  const userId = unique('ann');
  await putPerson(manager, userId, { name: 'Ann' });
  await putPerson(manager, userId, { name: 'Anna' });
  await expectProblem(
    t,
    await put(manager, userId, employee, { 'if-match': '"7"' }),
    412,
    'version-mismatch',
  );
  const events = await selectEvents(api.store, userId);
  t.deepEqual(
    events.map(({ action, object_id, actor_user_id }) => [action, object_id, actor_user_id]),
    [
      ['person.register', userId, 'mia'],
      ['person.update', userId, 'mia'],
    ],
  );
  t.like(snapshotsOf(events[0]), { before: null, after: { name: 'Ann', version: 1 } });
  t.like(snapshotsOf(events[1]), { before: { name: 'Ann' }, after: { name: 'Anna', version: 2 } });
});

test('400 names what does not fit', async (t, api) => {
  const manager = await api.person('mia');
  const bodies: [unknown, string][] = [
    [{}, '/user_type'],
    [{ user_type: 'robot' }, '/user_type'],
    [{ ...employee, user_id: 'x' }, '/user_id'],
    [{ ...employee, last_seen_at: null }, '/last_seen_at'],
    [{ ...employee, name: '' }, '/name'],
    [{ ...employee, name: 'a\nb' }, '/name'],
    [{ ...employee, email: 'nobody' }, '/email'],
    [{ ...employee, target_minutes: 10_081 }, '/target_minutes'],
    [{ ...employee, target_minutes: 1.5 }, '/target_minutes'],
    [{ ...employee, active_from: '2026-02-30' }, '/active_from'],
    [{ ...employee, active_from: '2026-02-02', active_to: '2026-02-01' }, '/active_to'],
  ];
  for (const [body, pointer] of bodies) {
    await expectProblem(t, await put(manager, unique('ann'), body), 400, 'invalid-request', [pointer]);
  }
  for (const userId of ['a\u0007b', 'x'.repeat(256), 'all']) {
    await expectProblem(t, await put(manager, userId, employee), 400, 'invalid-request', ['/path/user_id']);
  }
  const tagged = await put(manager, unique('ann'), employee, { 'if-none-match': '"1"' });
  await expectProblem(t, tagged, 400, 'invalid-request', ['/header/if-none-match']);
  const oneDay = { ...employee, active_from: '2026-02-02', active_to: '2026-02-02' };
  t.is((await put(manager, unique('ann'), oneDay)).status, 201);
});

test('403 insufficient-scope without manage:directory; a machine that has it may', async (t, api) => {
  const ann = await api.person(unique('ann'), { scopes: ['read:timesheets', 'approve:timesheets'] });
  await expectProblem(t, await put(ann, unique('bob'), employee), 403, 'insufficient-scope');
  const machine = await api.machine({ scopes: ['manage:directory'] });
  t.is((await put(machine, unique('bob'), employee)).status, 201);
});
