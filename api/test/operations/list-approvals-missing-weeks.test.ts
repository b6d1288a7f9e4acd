import { addWeeks } from '@timesheets/sdk/calendar';
import { approvalKeys, walkApprovals } from './_approvals.ts';
import { addPerson, lastWeek, managerAt, wednesday } from './_missing.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { settableClock } from './_second-app.ts';

const test = onEachDialectSerially();
const at = settableClock();
const onKiritimatiAt = settableClock({ TIME_ZONE: 'Pacific/Kiritimati' });
const onNiueAt = settableClock({ TIME_ZONE: 'Pacific/Niue' });
const week = lastWeek;

test('200 nobody misses a week that is not over', async (t, api) => {
  const userId = unique('ann');
  await addPerson(api, userId, { active_from: '2026-01-05' });
  const listedAt = async (instant: string, query = '') =>
    approvalKeys(await managerAt(api, instant, at), `status=missing&q=${userId}${query}`);
  const current = `${userId} ${addWeeks(week, 1)}`;
  const asked = `&week=${addWeeks(week, 1)}`;
  t.deepEqual(await listedAt(wednesday, asked), []);
  t.deepEqual(await listedAt(wednesday, `&week=${addWeeks(week, 2)}`), []);
  t.deepEqual(await listedAt(wednesday, '&week=2099-W01'), []);
  t.deepEqual(await listedAt('2026-03-15T23:59:59.999Z', asked), []);
  t.deepEqual(await listedAt('2026-03-15T23:59:59.999Z'), [`${userId} ${week}`]);
  t.deepEqual(await listedAt('2026-03-16T00:00:00.000Z', asked), [current]);
  t.deepEqual(await listedAt('2026-03-16T00:00:00.000Z'), [current]);
  t.deepEqual(await listedAt('2026-03-16T00:00:00.000Z', `&week=2026-W05`), [`${userId} 2026-W05`]);
});

test('200 the time zone decides which week is the last that is over', async (t, api) => {
  const userId = unique('ann');
  await addPerson(api, userId, { active_from: '2026-01-05' });
  const weekAt = async (instant: string, clock: typeof at) => {
    const mia = await managerAt(api, instant, clock);
    return (await approvalKeys(mia, `status=missing&q=${userId}`)).map((key) => key.slice(userId.length + 1));
  };
  const next = addWeeks(week, 1);
  // On Kiritimati Monday begins at 10:00 of Greenwich's Sunday, on Niue at 11:00 of its Monday.
  t.deepEqual(await weekAt('2026-03-15T09:59:59.999Z', onKiritimatiAt), [week]);
  t.deepEqual(await weekAt('2026-03-15T10:00:00.000Z', onKiritimatiAt), [next]);
  t.deepEqual(await weekAt('2026-03-15T10:00:00.000Z', at), [week]);
  t.deepEqual(await weekAt('2026-03-16T10:59:59.999Z', onNiueAt), [week]);
  t.deepEqual(await weekAt('2026-03-16T11:00:00.000Z', onNiueAt), [next]);
});

test('200 the last week of a year that has 53 is missed in the next', async (t, api) => {
  const userId = unique('ann');
  await addPerson(api, userId, { active_from: '2026-01-05', active_to: '2027-01-03' });
  const mia = await managerAt(api, '2027-01-04T08:00:00Z', at);
  t.deepEqual(await approvalKeys(mia, `status=missing&q=${userId}`), [`${userId} 2026-W53`]);
  t.deepEqual(
    await approvalKeys(await managerAt(api, '2027-01-11T08:00:00Z', at), `status=missing&q=${userId}`),
    [],
  );
});

test('200 a list that is read while the week ends stays with the week it began with', async (t, api) => {
  const prefix = unique('mn');
  for (const n of [1, 2, 3]) await addPerson(api, `${prefix}${n}`, { active_from: '2026-01-05' });
  const mia = await managerAt(api, '2026-03-15T23:59:59Z', at);
  const keys = await walkApprovals(mia, `status=missing&q=${prefix}&limit=1`, () =>
    at(api, '2026-03-16T00:00:01Z'),
  );
  t.deepEqual(
    keys,
    [1, 2, 3].map((n) => `${prefix}${n} ${week}`),
  );
});
