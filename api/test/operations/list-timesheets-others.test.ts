import { ownScopes } from '../_api.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listIds, listPage } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect({ MACHINE_CLIENTS: 'pusher=erp,crm-pusher=crm' });
const readerScopes = ['read:timesheets', 'approve:timesheets'];

test('200 a person names himself, also twice', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const { id } = await create(ann);
  t.deepEqual(await listIds(ann, `user_id=${userId}`), [id]);
  t.deepEqual(await listIds(ann, `user_id=${userId}&user_id=${userId}`), [id]);
});

test('403 insufficient-scope for others, the same whether they exist or not', async (t, api) => {
  const known = unique('bob');
  await create(await api.person(known));
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const queries = [
    `user_id=${known}`,
    `user_id=${unique('nobody')}`,
    'user_id=all',
    `user_id=${userId}&user_id=${known}`,
  ];
  const answers = await Promise.all(
    queries.map(async (query) => {
      const response = await ann.fetch(`/timesheets?${query}`);
      t.regex(response.headers.get('www-authenticate') ?? '', /scope="approve:timesheets"/);
      const { request_id: _, ...problem } = await expectProblem(t, response, 403, 'insufficient-scope');
      return problem;
    }),
  );
  for (const answer of answers) t.deepEqual(answer, answers[0]);
});

test('200 with approve:timesheets: own by default, somebody, several, everybody', async (t, api) => {
  const [annId, bobId, miaId] = [unique('ann'), unique('bob'), unique('mia')];
  const [ann, bob, mia] = [await api.person(annId), await api.person(bobId), await api.person(miaId)];
  const hers = await create(ann);
  const his = await create(bob);
  const own = await create(mia);
  t.deepEqual(await listIds(mia), [own.id]);
  t.deepEqual(await listIds(mia, `user_id=${annId}`), [hers.id]);
  t.deepEqual((await listIds(mia, `user_id=${annId}&user_id=${bobId}`)).sort(), [hers.id, his.id].sort());
  const all = await listIds(mia, 'user_id=all&limit=200');
  for (const { id } of [hers, his, own]) t.true(all.includes(id));
  t.deepEqual(await listIds(mia, `user_id=${unique('nobody')}`), []);
});

test('400 all is either alone or not there', async (t, api) => {
  const mia = await api.person(unique('mia'));
  const response = await mia.fetch('/timesheets?user_id=all&user_id=ann');
  await expectProblem(t, response, 400, 'invalid-request', ['/query/user_id']);
});

test('200 a machine sees its own system and nothing else', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  const mine = (await (await post(machine, pushed(userId, unique('1')))).json()) as { id: string };
  await create(
    await api.person(userId, { claims: { 'https://api.timesheets.test/user_type': 'contractor' } }),
  );
  t.deepEqual(await listIds(machine, `user_id=${userId}`), [mine.id]);
  const { items } = await listPage(machine, 'limit=200');
  t.true(items.some(({ id }) => id === mine.id));
  t.true(items.every(({ source }) => source?.system === 'erp'));
  for (const query of ['user_id=all', 'system=crm']) {
    await expectProblem(t, await machine.fetch(`/timesheets?${query}`), 403, 'insufficient-scope');
  }
});

test('200 a machine with approve:timesheets sees everybody', async (t, api) => {
  const userId = unique('ann');
  const { id } = await create(await api.person(userId));
  const machine = await api.machine({ scopes: readerScopes });
  t.deepEqual(await listIds(machine, `user_id=${userId}`), [id]);
  t.true((await listIds(machine, 'user_id=all&limit=200')).includes(id));
});
