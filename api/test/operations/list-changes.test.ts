import type { Project, Timesheet } from '@timesheets/sdk';
import { ownScopes, putProject, read } from '../_api.ts';
import { submitted } from './_approvals.ts';
import { runBatch } from './_batch.ts';
import { changesPage, copyOf, followerOf, has, namesOf, withoutProjects } from './_changes.ts';
import { create, patch, remove } from './_entries.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, getWeek, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const [week, other] = [weeksAgo(2), weeksAgo(3)];

const ofWeek = (userId: string, of = week) => `timesheet_week upsert ${userId}/${of}`;
const ofEntry = ({ id }: { id: string }) => `timesheet upsert ${id}`;

test('200 begins with everything there is, each thing once and as it is', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const project = unique('p');
  await putProject(await api.person('mia'), project, { client: 'ACME Ltd.', open_from: '2020-01-01' });
  const one = await create(ann, { date: dayOf(week), note: 'first' });
  const two = await create(ann, { date: dayOf(week, 1), project_id: project });
  const three = await create(ann, { date: dayOf(other) });
  await patch(ann, three.id, { minutes: 5 }, '"1"');
  await submitted(ann, week);
  await create(await api.person(unique('bob')), { date: dayOf(week) });
  const follower = followerOf(ann);
  const got = await follower.readUntil((all) => has(all, `${userId}/${week}`, 3));
  t.deepEqual(
    namesOf(got),
    [...[one, two, three].map(ofEntry), ofWeek(userId), ofWeek(userId, other)].sort(),
  );
  const projects = got.filter(({ kind }) => kind === 'project').map(({ id }) => id);
  t.is(new Set(projects).size, projects.length);
  for (const id of [project, 'acme-website']) t.true(projects.includes(id));
  for (const change of withoutProjects(got)) {
    if (change.timesheet) {
      t.deepEqual(change.timesheet, await read<Timesheet>(await ann.fetch(`/timesheets/${change.id}`)));
      t.deepEqual(Object.keys(change).sort(), ['id', 'kind', 'op', 'timesheet']);
    }
    if (change.timesheet_week) {
      const now = await getWeek(ann, change.timesheet_week.week);
      t.like(now, change.timesheet_week);
      t.deepEqual(Object.keys(change).sort(), ['id', 'kind', 'op', 'timesheet_week']);
    }
  }
  const { items } = await read<{ items: Project[] }>(await ann.fetch('/projects?limit=200'));
  t.deepEqual(
    got.find(({ id }) => id === project)?.project,
    items.find(({ project_id }) => project_id === project),
  );
});

test('200 goes on with what has changed since, once and in its last state, and then with nothing', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const one = await create(ann, { date: dayOf(week) });
  const two = await create(ann, { date: dayOf(week) });
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, two.id) && has(got, `${userId}/${week}`, 2));
  await patch(ann, one.id, { minutes: 61 }, '"1"');
  await patch(ann, one.id, { minutes: 62 }, '"2"');
  const got = await follower.readUntil((all) => has(all, one.id, 3) && has(all, `${userId}/${week}`, 4));
  // It may have been read in between; what is read after both has it once.
  t.is(got.filter(({ id }) => id === two.id).length, 0);
  t.is(got.filter(({ id }) => id === one.id).at(-1)?.timesheet?.minutes, 62);
  t.deepEqual(withoutProjects(await follower.read()), []);
  const before = follower.cursor;
  t.deepEqual(withoutProjects(await follower.read()), []);
  t.is(typeof follower.cursor, 'string');
  t.is(typeof before, 'string');
});

test('200 a page without anything new says so and gives a cursor, also to somebody without anything', async (t, api) => {
  const machine = await api.machine();
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  for (const caller of [ann, machine]) {
    const follower = followerOf(caller);
    await follower.readUntil((got) => has(got, 'acme-website'));
    const query = `limit=1&cursor=${follower.cursor}`;
    const response = await caller.fetch(`/changes?${query}`);
    t.is(response.headers.get('cache-control'), 'no-store');
    const page = await changesPage(caller, query);
    t.is(typeof page.next_cursor, 'string');
    if (page.items.length === 0) t.false(page.has_more);
  }
});

test('200 a deleted entry comes as nothing but its id, and its week with it', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const kept = await create(ann, { date: dayOf(week) });
  const gone = await create(ann, { date: dayOf(week) });
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, `${userId}/${week}`, 2));
  await remove(ann, gone.id, '"1"');
  const never = await create(ann, { date: dayOf(week) });
  await remove(ann, never.id, '"1"');
  const got = await follower.readUntil((all) => has(all, `${userId}/${week}`, 5));
  const deletions = got.filter(({ op }) => op === 'delete');
  t.deepEqual(
    deletions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    [gone.id, never.id].sort().map((id) => ({ kind: 'timesheet', op: 'delete', id })),
  );
  t.false(has(got, kept.id));
  const copy = copyOf(follower.got);
  t.true(copy.has(`timesheet ${kept.id}`));
  t.false(copy.has(`timesheet ${gone.id}`));
  const anew = copyOf(await followerOf(ann).readUntil((all) => has(all, `${userId}/${week}`, 5)));
  t.deepEqual(
    [...anew].filter(([, { kind }]) => kind === 'timesheet').map(([, { id }]) => id),
    [kept.id],
  );
});

test('200 what is refused, unchanged or only tried is no change', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const one = await create(ann, { date: dayOf(week) });
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, `${userId}/${week}`, 1));
  t.is((await patch(ann, one.id, { minutes: 60 }, '"1"')).status, 200);
  t.is((await patch(ann, one.id, { minutes: 5 }, '"7"')).status, 412);
  t.is((await withdraw(ann, other, '"0"')).status, 409);
  t.is((await submit(ann, other, '"0"')).status, 409);
  await runBatch(
    ann,
    [{ op: 'create', timesheet: { date: dayOf(week), project_id: 'acme-website', minutes: 1 } }],
    {
      dry_run: true,
    },
  );
  const mark = await create(ann, { date: dayOf(weeksAgo(5)) });
  const got = await follower.readUntil((all) => has(all, mark.id));
  t.deepEqual(namesOf(got), [ofEntry(mark), ofWeek(userId, weeksAgo(5))].sort());
});
