import { ownScopes } from '../_api.ts';
import { create, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { exportLines, fetchExport } from './_export.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect({ MACHINE_CLIENTS: 'pusher=erp,crm-pusher=crm' });

test('200 own entries alone, 403 insufficient-scope for others, whether they exist or not', async (t, api) => {
  const known = unique('bob');
  await create(await api.person(known));
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  const { id } = await create(ann);
  t.deepEqual(
    (await exportLines(ann)).map((entry) => entry.id),
    [id],
  );
  for (const query of [`user_id=${known}`, `user_id=${unique('nobody')}`, 'user_id=all']) {
    const response = await fetchExport(ann, query);
    t.regex(response.headers.get('www-authenticate') ?? '', /scope="approve:timesheets"/);
    await expectProblem(t, response, 403, 'insufficient-scope');
  }
});

test('200 with approve:timesheets: own by default, somebody, several, everybody', async (t, api) => {
  const [annId, bobId] = [unique('ann'), unique('bob')];
  const hers = await create(await api.person(annId));
  const his = await create(await api.person(bobId));
  const mia = await api.person(unique('mia'));
  const ids = async (query: string) => (await exportLines(mia, query)).map(({ id }) => id);
  t.deepEqual(await ids(''), []);
  t.deepEqual(await ids(`user_id=${annId}`), [hers.id]);
  t.deepEqual(await ids(`user_id=${annId}&user_id=${bobId}`), [hers.id, his.id].sort());
  const all = await ids('user_id=all');
  for (const { id } of [hers, his]) t.true(all.includes(id));
});

test('200 a machine gets its own system and nothing else; with approve:timesheets everybody', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  const mine = (await (await post(machine, pushed(userId, unique('1')))).json()) as { id: string };
  const carla = await api.person(userId, {
    claims: { 'https://api.timesheets.test/user_type': 'contractor' },
  });
  const hers = await create(carla);
  t.deepEqual(
    (await exportLines(machine, `user_id=${userId}`)).map(({ id }) => id),
    [mine.id],
  );
  t.true((await exportLines(machine)).every(({ source }) => source?.system === 'erp'));
  for (const query of ['user_id=all', 'system=crm']) {
    await expectProblem(t, await fetchExport(machine, query), 403, 'insufficient-scope');
  }
  const reader = await api.machine({ scopes: ['read:timesheets', 'approve:timesheets'] });
  t.deepEqual(
    (await exportLines(reader, `user_id=${userId}`)).map(({ id }) => id),
    [mine.id, hers.id].sort(),
  );
});

test('403 insufficient-scope without read:timesheets', async (t, api) => {
  const nobody = await api.person(unique('nobody'), { scopes: ['approve:timesheets'] });
  await expectProblem(t, await fetchExport(nobody), 403, 'insufficient-scope');
});
