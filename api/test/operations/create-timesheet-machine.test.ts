import { audience } from '../_issuer.ts';
import { create, entry, patch, post, pushed, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

test('201 registers a person that nobody knew, with the type that was named', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  const response = await post(machine, pushed(userId, unique('1')));
  t.is(response.status, 201);
  t.like(await response.json(), {
    user_id: userId,
    user_type: 'contractor',
    created_by: { kind: 'client', id: 'pusher' },
  });
  const people = await api.store.db.selectFrom('person').where('user_id', '=', userId).selectAll().execute();
  t.is(people.length, 1);
  t.like(people[0], { user_type: 'contractor', signed_in_from: null, version: 1 });
});

test('400 names what a machine has to send and did not', async (t, api) => {
  const machine = await api.machine();
  const pointers = ['/user_id', '/user_type', '/source'];
  await expectProblem(t, await post(machine, entry()), 400, 'invalid-request', pointers);
  const { source: _, ...withoutSource } = pushed(unique('carla'), '1');
  await expectProblem(t, await post(machine, withoutSource), 400, 'invalid-request', ['/source']);
});

test('403 client-not-allowed for a source system that is not its own', async (t, api) => {
  const machine = await api.machine();
  const body = pushed(unique('carla'), '1', { source: { system: 'crm', external_id: '1' } });
  await expectProblem(t, await post(machine, body), 403, 'client-not-allowed', ['/source/system']);
});

test('409 user-type-mismatch with what is known of the person', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  await post(machine, pushed(userId, unique('1')));
  const response = await post(machine, pushed(userId, unique('2'), { user_type: 'employee' }));
  await expectProblem(t, response, 409, 'user-type-mismatch', ['/user_type']);
});

test("201 the type in a person's access token wins over what a machine said of him", async (t, api) => {
  const userId = unique('carla');
  await post(await api.machine(), pushed(userId, unique('1')));
  const carla = await api.person(userId, { claims: { [`${audience}user_type`]: 'employee' } });
  const response = await post(carla, entry());
  t.is(response.status, 201);
  t.like(await response.json(), { user_type: 'employee' });
});

test('409 source-conflict when the source is there already', async (t, api) => {
  const machine = await api.machine();
  const body = pushed(unique('carla'), unique('1'));
  t.is((await post(machine, body)).status, 201);
  await expectProblem(t, await post(machine, body), 409, 'source-conflict', ['/source/external_id']);
});

test('409 source-conflict once a person has changed or deleted the entry', async (t, api) => {
  const machine = await api.machine();
  const userId = unique('carla');
  const carla = await api.person(userId, { claims: { [`${audience}user_type`]: 'contractor' } });
  const [changedId, deletedId] = [unique('changed'), unique('deleted')];
  const changed = (await (await post(machine, pushed(userId, changedId))).json()) as { id: string };
  const deleted = (await (await post(machine, pushed(userId, deletedId))).json()) as { id: string };
  t.is((await patch(carla, changed.id, { minutes: 30 }, '"1"')).status, 200);
  t.is((await remove(carla, deleted.id, '"1"')).status, 204);
  await expectProblem(t, await patch(machine, changed.id, { minutes: 60 }, '*'), 409, 'source-conflict');
  await expectProblem(t, await remove(machine, changed.id, '*'), 409, 'source-conflict');
  await expectProblem(t, await post(machine, pushed(userId, deletedId)), 409, 'source-conflict');
});

test('404 a machine changes nothing that is not of its system', async (t, api) => {
  const machine = await api.machine();
  const mine = await create(await api.person(unique('ann')));
  await expectProblem(t, await patch(machine, mine.id, { minutes: 5 }, '*'), 404, 'not-found');
  await expectProblem(t, await remove(machine, mine.id, '*'), 404, 'not-found');
});
