import { ownScopes, putProject } from '../_api.ts';
import { decided, submitted } from './_approvals.ts';
import { followerOf, has, namesOf, withoutProjects } from './_changes.ts';
import { create, patch } from './_entries.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { copyWeek, dayOf, etag, getWeek, readWeek, saveGrid, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const [week, other] = [weeksAgo(2), weeksAgo(3)];

const ofWeek = (userId: string, of = week) => `timesheet_week upsert ${userId}/${of}`;
const ofEntry = ({ id }: { id: string }) => `timesheet upsert ${id}`;

test('200 a transition brings the week and all its entries, in their new state', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const mia = await api.person(unique('mia'));
  const [one, two] = [await create(ann, { date: dayOf(week) }), await create(ann, { date: dayOf(week, 6) })];
  const elsewhere = await create(ann, { date: dayOf(other) });
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, elsewhere.id) && has(got, `${userId}/${week}`, 2));
  const key = { user_id: userId, week };
  const steps = [
    ['submitted', () => submitted(ann, week)],
    ['rejected', () => decided(mia, 'reject', key)],
    ['submitted', () => submitted(ann, week)],
    ['approved', () => decided(mia, 'approve', key)],
    ['open', () => decided(mia, 'reopen', key)],
    ['submitted', () => submitted(ann, week)],
    ['open', async () => readWeek(await withdraw(ann, week, etag(await getWeek(ann, week))))],
  ] as const;
  for (const [status, take] of steps) {
    const { version } = await take();
    const got = await follower.readUntil((all) => has(all, `${userId}/${week}`, version));
    t.deepEqual(namesOf(got), [ofEntry(one), ofEntry(two), ofWeek(userId)].sort(), status);
    const shown = withoutProjects(got).map(
      ({ timesheet, timesheet_week }) => (timesheet ?? timesheet_week)?.status,
    );
    t.deepEqual(new Set(shown), new Set([status]));
    const locked = got.flatMap(({ timesheet }) => (timesheet ? [timesheet.locked_reason] : []));
    t.deepEqual(
      new Set(locked),
      new Set([['submitted', 'approved'].includes(status) ? 'week-locked' : null]),
    );
  }
});

test('200 an entry that moves brings both weeks', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const one = await create(ann, { date: dayOf(week) });
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, `${userId}/${week}`, 1));
  await patch(ann, one.id, { date: dayOf(other) }, '"1"');
  const got = await follower.readUntil((all) => has(all, `${userId}/${week}`, 2));
  t.deepEqual(namesOf(got), [ofEntry(one), ofWeek(userId), ofWeek(userId, other)].sort());
  t.is(got.find(({ id }) => id === one.id)?.timesheet?.week, other);
});

test('200 a saved grid and a copied week bring what they wrote', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId, { scopes: ownScopes });
  const follower = followerOf(ann);
  const cells = [0, 1, 2].map((day) => ({ project_id: 'acme-website', date: dayOf(week, day), minutes: 60 }));
  const saved = await readWeek(await saveGrid(ann, week, cells, '"0"'));
  const ids = saved.rows.flatMap((row) => row.cells.flatMap(({ timesheet_ids }) => timesheet_ids));
  const first = await follower.readUntil((got) => has(got, `${userId}/${week}`, 3));
  t.deepEqual(namesOf(first), [...ids.map((id) => ofEntry({ id })), ofWeek(userId)].sort());
  await readWeek(await saveGrid(ann, week, [{ ...cells[0], minutes: 0 }], etag(saved)));
  const second = await follower.readUntil((got) => has(got, `${userId}/${week}`, 4));
  const emptied = saved.rows[0]?.cells[0]?.timesheet_ids[0];
  t.deepEqual(namesOf(second), [`timesheet delete ${emptied}`, ofWeek(userId)].sort());
  t.is((await copyWeek(ann, week, other, '"0"')).status, 200);
  const third = withoutProjects(await follower.readUntil((got) => has(got, `${userId}/${other}`, 2)));
  t.deepEqual(third.map(({ kind, op }) => `${kind} ${op}`).sort(), [
    'timesheet upsert',
    'timesheet upsert',
    'timesheet_week upsert',
  ]);
});

test('200 a new project, a changed and an archived one; equal content is no change', async (t, api) => {
  const mia = await api.person('mia');
  const id = unique('p');
  const follower = followerOf(await api.person(unique('ann'), { scopes: ownScopes }));
  await follower.readUntil((got) => has(got, 'acme-website'));
  for (const [more, version] of [
    [{ client: 'One' }, 1],
    [{ client: 'Two' }, 2],
    [{ client: 'Two', archived: true }, 3],
  ] as const) {
    await putProject(mia, id, more);
    const got = await follower.readUntil((all) => has(all, id, version));
    t.is(got.filter((change) => change.id === id).length, 1);
    t.is(got.find((change) => change.id === id)?.project?.client, more.client);
  }
  await putProject(mia, id, { client: 'Two', archived: true });
  const mark = unique('p');
  await putProject(mia, mark);
  t.false(has(await follower.readUntil((all) => has(all, mark)), id));
});
