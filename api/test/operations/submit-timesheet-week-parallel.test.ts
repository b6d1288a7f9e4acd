import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { create, post, pushed } from './_entries.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, readWeek, saveGrid, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialectSerially();
const week = weeksAgo(1);
const date = dayOf(week);
const project_id = 'acme-website';
const statusesOf = (responses: readonly Response[]) => responses.map(({ status }) => status).sort();

test('what was handed in is what was seen, whatever is written at the same time', async (t, api) => {
  const machine = await api.machine();
  const seenBy = { submitted: 0, refused: 0 };
  for (let round = 0; round < 15; round += 1) {
    const userId = unique('ann');
    const ann = await api.person(userId);
    await create(ann, { date });
    const seen = await getWeek(ann, week);
    const theirs = pushed(userId, unique('1'), { date: dayOf(week, 2), user_type: 'employee' });
    const cells = [{ project_id, date: dayOf(week, 3), minutes: 7 }];
    // Handing in sets off before the others, with them, or after them.
    const [pushedIn, handedIn, saved] = await Promise.all([
      delay(4).then(() => post(machine, theirs)),
      delay((round % 3) * 4).then(() => submit(ann, week, etag(seen))),
      delay(4).then(() => saveGrid(ann, week, cells, '*')),
    ]);
    const now = await getWeek(ann, week);
    if (handedIn.status === 200) {
      seenBy.submitted += 1;
      t.like(now, { status: 'submitted', total_minutes: 60 });
      t.deepEqual([pushedIn.status, saved.status], [409, 409]);
    } else {
      seenBy.refused += 1;
      t.is(handedIn.status, 412);
      t.is(now.status, 'open');
      t.is(now.total_minutes, 60 + (pushedIn.status === 201 ? 60 : 0) + (saved.status === 200 ? 7 : 0));
    }
  }
  t.log(seenBy);
});

test('of a withdrawal and a decision on one version at once one wins', async (t, api) => {
  const mia = await api.person('mia');
  for (let round = 0; round < 10; round += 1) {
    const userId = unique('ann');
    const ann = await api.person(userId);
    await create(ann, { date });
    const seen = etag(await readWeek(await submit(ann, week, '*')));
    const responses = await Promise.all([
      withdraw(ann, week, seen),
      decide(mia, 'approve', userId, week, seen),
      decide(mia, 'reject', userId, week, seen, 'No.'),
    ]);
    t.deepEqual(statusesOf(responses), [200, 412, 412]);
    const winner = responses.findIndex(({ status }) => status === 200);
    t.is(
      (await getWeek(ann, week)).status,
      (['open', 'approved', 'rejected'] as const)[winner] ?? 'submitted',
    );
  }
});

test('of two who hand in one version at once one gets 200', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date });
  t.deepEqual(
    statusesOf(await Promise.all([submit(ann, week, '"1"'), submit(ann, week, '"1"')])),
    [200, 412],
  );
});

test('what somebody nobody has heard of does at once does not wait for itself', async (t, api) => {
  const machine = await api.machine();
  const cells = [{ project_id, date: dayOf(week, 1), minutes: 1 }];
  let stalled = 0;
  for (let round = 0; round < 10; round += 1) {
    const userId = unique('ann');
    const ann = await api.person(userId);
    const start = performance.now();
    await Promise.all([
      submit(ann, week, '*', { confirm_empty: true }),
      saveGrid(ann, week, cells, '*'),
      post(machine, pushed(userId, unique('1'), { date, user_type: 'employee' })),
    ]);
    // PostgreSQL looks for a deadlock when somebody has waited for a second.
    if (performance.now() - start > 950) stalled += 1;
  }
  t.true(stalled <= 1, `${stalled} of 10 rounds took a second`);
});
