import { create } from './_entries.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { copyWeek, dayOf, getWeek, readWeek, saveGrid, weeksAgo } from './_weeks.ts';

const test = onEachDialectSerially();
const week = weeksAgo(1);
const date = dayOf(week);
const project_id = 'acme-website';
const statusesOf = (responses: readonly Response[]) => responses.map(({ status }) => status).sort();

test('of 20 who save one version of a week at once one gets 200, the others 412', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const version of [0, 1]) {
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        saveGrid(ann, week, [{ project_id, date, minutes: 100 * version + n + 1 }], `"${version}"`),
      ),
    );
    t.deepEqual(statusesOf(responses), [200, ...Array.from({ length: 19 }, () => 412)]);
    const winner = responses.find(({ status }) => status === 200);
    t.deepEqual(winner && (await readWeek(winner)), await getWeek(ann, week));
  }
});

test('copies that come at once copy an entry once', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: dayOf(weeksAgo(2)) });
  const responses = await Promise.all(Array.from({ length: 5 }, () => copyWeek(ann, weeksAgo(2), week, '*')));
  t.deepEqual(statusesOf(responses), [200, 200, 200, 200, 200]);
  t.like(await getWeek(ann, week), { total_minutes: 60, version: 1 });
});

test('a week that is read while it is written is never older than its ETag', async (t, api) => {
  const ann = await api.person(unique('ann'));
  let isWriting = true;
  const write = async () => {
    // Version n of the week has n minutes.
    for (let minutes = 1; minutes <= 40; minutes += 1) {
      t.is((await saveGrid(ann, week, [{ project_id, date, minutes }], `"${minutes - 1}"`)).status, 200);
    }
    isWriting = false;
  };
  const readOn = async () => {
    while (isWriting) {
      const { version, total_minutes } = await getWeek(ann, week);
      t.true(total_minutes >= version, `${total_minutes} minutes at version ${version}`);
    }
  };
  await Promise.all([write(), readOn(), readOn(), readOn()]);
  t.like(await getWeek(ann, week), { version: 40, total_minutes: 40 });
});
