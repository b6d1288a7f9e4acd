import type { Timesheet } from '@timesheets/sdk';
import { type Caller, ownScopes, type TestApi } from '../_api.ts';
import { approverScopes, decided, handIn } from './_approvals.ts';
import { runBatch } from './_batch.ts';
import { copyOf, followerOf, has, namesOf } from './_changes.ts';
import { create, patch, pushed, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, etag, getWeek, readWeek, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(2);

const ofWeek = (userId: string, of = week) => `timesheet_week upsert ${userId}/${of}`;
const ofEntry = ({ id }: { id: string }) => `timesheet upsert ${id}`;

test('200 nobody gets what is not his: no entry, no week, no deletion', async (t, api) => {
  const [annId, bobId] = [unique('ann'), unique('bob')];
  const ann = await api.person(annId, { scopes: ownScopes });
  const bob = await api.person(bobId, { scopes: ownScopes });
  const follower = followerOf(ann);
  await create(bob, { date: dayOf(week) });
  await remove(bob, (await create(bob, { date: dayOf(week) })).id, '*');
  const handedIn = await handIn(bob, week);
  await decided(await api.person(unique('mia')), 'approve', handedIn);
  const mark = await create(ann, { date: dayOf(week) });
  const got = await follower.readUntil((all) => has(all, `${annId}/${week}`));
  t.deepEqual(namesOf(got), [ofEntry(mark), ofWeek(annId)].sort());
  // Whoever may read others gets his own too, unless he asks for more.
  const manager = await api.person(annId);
  t.deepEqual(namesOf(await followerOf(manager).readUntil((all) => has(all, mark.id))), namesOf(got));
});

test('403 insufficient-scope for others, the same whether they exist or not', async (t, api) => {
  const known = unique('bob');
  await create(await api.person(known));
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  const answers: unknown[] = [];
  for (const query of [`user_id=${known}`, `user_id=${unique('bob')}`, 'user_id=all']) {
    const response = await ann.fetch(`/changes?${query}`);
    t.regex(response.headers.get('www-authenticate') ?? '', /scope="approve:timesheets"/);
    const problem = await expectProblem(t, response, 403, 'insufficient-scope');
    answers.push({ ...problem, request_id: '' });
  }
  for (const answer of answers) t.deepEqual(answer, answers[0]);
  const machine = await api.machine();
  await expectProblem(t, await machine.fetch('/changes?user_id=all'), 403, 'insufficient-scope');
});

test('200 with approve:timesheets: those who are named, or everybody', async (t, api) => {
  const ids = [unique('ann'), unique('bob'), unique('eve')];
  const callers = await Promise.all(ids.map((userId) => api.person(userId, { scopes: ownScopes })));
  const entries: Timesheet[] = [];
  for (const caller of callers) entries.push(await create(caller, { date: dayOf(week) }));
  const gone = await create(callers[1] as Caller, { date: dayOf(week) });
  await remove(callers[1] as Caller, gone.id, '"1"');
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const wanted = [ids[0], ids[1]].map((userId) => `user_id=${userId}`).join('&');
  const got = await followerOf(mia, wanted).readUntil((all) => has(all, `${ids[1]}/${week}`, 3));
  t.deepEqual(
    namesOf(got),
    [
      ...entries.slice(0, 2).map(ofEntry),
      ...ids.slice(0, 2).map((userId) => ofWeek(userId)),
      `timesheet delete ${gone.id}`,
    ].sort(),
  );
  const all = await followerOf(mia, 'user_id=all').readUntil((some) => has(some, `${ids[2]}/${week}`));
  for (const id of [
    ...entries.map((entry) => entry.id),
    gone.id,
    ...ids.map((userId) => `${userId}/${week}`),
  ]) {
    t.true(has(all, id), id);
  }
  const nobody = await followerOf(mia, `user_id=${unique('nobody')}`).read();
  t.deepEqual(namesOf(nobody), []);
  const bad = await mia.fetch('/changes?user_id=all&user_id=ann');
  await expectProblem(t, bad, 400, 'invalid-request', ['/query/user_id']);
});

test('200 a machine gets the entries of its system, what became of them, the projects, and no weeks', async (t, api: TestApi) => {
  const userId = unique('carla');
  const machine = await api.machine();
  const carla = await api.person(userId, { scopes: ownScopes });
  const follower = followerOf(machine);
  const push = (externalId: string, more: Record<string, unknown> = {}) => ({
    op: 'upsert',
    timesheet: pushed(userId, externalId, { user_type: 'employee', date: dayOf(week), ...more }),
  });
  const sources = [unique('1'), unique('2'), unique('3')];
  const results = await runBatch(
    machine,
    sources.map((source) => push(source)),
  );
  const [one = '', two = '', three = ''] = results.map(({ timesheet }) => timesheet?.id);
  const own = await create(carla, { date: dayOf(week) });
  await patch(carla, two, { minutes: 5 }, '"1"');
  await remove(carla, three, '"1"');
  await remove(carla, own.id, '"1"');
  await readWeek(await submit(carla, week, etag(await getWeek(carla, week))));
  const got = await follower.readUntil((all) => has(all, one, 2));
  const last = copyOf(got);
  t.like(last.get(`timesheet ${one}`), { timesheet: { status: 'submitted', version: 2 } });
  t.like(last.get(`timesheet ${two}`), { timesheet: { minutes: 5, version: 3 } });
  t.true(got.some(({ op, id }) => op === 'delete' && id === three));
  t.true(has(got, 'acme-website'));
  t.false(has(got, own.id));
  t.deepEqual(
    got.filter(({ kind }) => kind === 'timesheet_week'),
    [],
  );
  const named = await followerOf(machine, `user_id=${userId}`).readUntil((all) => has(all, one, 2));
  const idsOfNamed = named.filter(({ kind }) => kind === 'timesheet').map(({ id }) => id);
  t.deepEqual([...new Set(idsOfNamed)].sort(), [one, two, three].sort());
  t.deepEqual(
    named.filter(({ kind }) => kind === 'timesheet_week'),
    [],
  );
});

test('200 a machine that may read others gets everything of theirs, weeks included', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const own = await create(ann, { date: dayOf(week) });
  const machine = await api.machine({ scopes: approverScopes });
  for (const query of ['user_id=all', `user_id=${userId}`]) {
    const got = await followerOf(machine, query).readUntil((all) => has(all, `${userId}/${week}`));
    t.true(has(got, own.id));
  }
  t.false(has(await followerOf(machine).read(), own.id));
});
