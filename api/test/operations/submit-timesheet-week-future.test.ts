import { addWeeks } from '@timesheets/sdk/calendar';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { startSecondApp } from './_second-app.ts';
import { currentWeek, dayOf, getWeek, readWeek, submit } from './_weeks.ts';

const test = onEachDialect();
const later = addWeeks(currentWeek, 2);

test('409 week-in-future, with entries or confirmed to be empty', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const empty = await submit(ann, later, '"0"', { confirm_empty: true });
  await expectProblem(t, empty, 409, 'week-in-future');
  await create(ann, { date: dayOf(later) });
  await expectProblem(t, await submit(ann, later, '"1"'), 409, 'week-in-future');
  t.like(await getWeek(ann, later), { status: 'open', version: 1 });
});

// The Monday of 2026-W12 is 2026-03-16. It begins first in UTC+14, at 10:00 UTC of the Sunday before.
const week = '2026-W12';

for (const timeZone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
  test(`409 a moment before the week begins anywhere on earth, 200 from then on, in ${timeZone}`, async (t, api) => {
    let now = new Date('2026-03-15T09:59:59.999Z');
    const there = await startSecondApp(t, api, { env: { TIME_ZONE: timeZone }, now: () => now });
    const ann = there(await api.person(unique('ann')));
    await create(ann, { date: dayOf(week) });
    t.deepEqual((await getWeek(ann, week)).allowed_actions, ['edit']);
    await expectProblem(t, await submit(ann, week, '"1"'), 409, 'week-in-future');
    now = new Date('2026-03-15T10:00:00.000Z');
    t.deepEqual((await getWeek(ann, week)).allowed_actions.toSorted(), ['edit', 'submit']);
    t.like(await readWeek(await submit(ann, week, '"1"')), {
      status: 'submitted',
      submitted_at: '2026-03-15T10:00:00.000Z',
    });
  });
}

test('200 the first week of a year begins in the year before', async (t, api) => {
  let now = new Date('2024-12-29T09:59:59.999Z');
  const there = await startSecondApp(t, api, { now: () => now });
  const ann = there(await api.person(unique('ann')));
  const send = () => submit(ann, '2025-W01', '*', { confirm_empty: true });
  await expectProblem(t, await send(), 409, 'week-in-future');
  now = new Date('2024-12-29T10:00:00.000Z');
  t.is((await send()).status, 200);
});

test('400 date-out-of-range for a week that takes no time at all', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const week of ['0001-W01', '1999-W51']) {
    const response = await submit(ann, week, '"0"', { confirm_empty: true });
    await expectProblem(t, response, 400, 'date-out-of-range', ['/path/week']);
  }
});
