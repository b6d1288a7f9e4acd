import { addWeeks } from '@timesheets/sdk/calendar';
import type { Caller } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { startSecondApp } from './_second-app.ts';
import { listWeekPage } from './_week-list.ts';
import { currentWeek, dayOf, decide, etag, getWeek, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const last = (count: number) => Array.from({ length: count }, (_, index) => weeksAgo(index));

async function listWeeks(caller: Caller, query = ''): Promise<string[]> {
  return (await listWeekPage(caller, query)).items.map(({ week }) => week);
}

test('200 the current week and the twelve before it, newest first, touched or not', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann, { date: dayOf(weeksAgo(3)) });
  const response = await ann.fetch('/timesheet-weeks');
  t.is(response.headers.get('cache-control'), 'no-store');
  const { items, next_cursor } = await listWeekPage(ann);
  t.is(next_cursor, null);
  t.deepEqual(
    items.map(({ week }) => week),
    last(13),
  );
  for (const week of items) {
    const touched = week.week === weeksAgo(3);
    t.like(week, { user_id: userId, status: 'open', version: Number(touched) });
    t.is(week.total_minutes, touched ? 60 : 0);
  }
});

test('200 each week is what getTimesheetWeek says of it, but for its rows', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  for (const [index, minutes] of [0, 0, 3, 6].entries()) {
    await create(ann, { date: dayOf(weeksAgo(1), minutes), minutes: 10 * (index + 1) });
  }
  await create(ann, { date: dayOf(weeksAgo(2), 6), minutes: 1440 });
  await submit(ann, weeksAgo(1), '*');
  await submit(ann, weeksAgo(2), '*');
  await decide(mia, 'reject', userId, weeksAgo(2), etag(await getWeek(ann, weeksAgo(2))), 'No.');
  for (const caller of [ann, mia]) {
    const { items } = await listWeekPage(caller, `user_id=${userId}&from=${weeksAgo(3)}`);
    for (const item of items) {
      const { rows: _, ...summary } = await getWeek(caller, item.week, userId);
      t.deepEqual(item, summary);
    }
    t.deepEqual(
      items.map(({ total_minutes }) => total_minutes),
      [0, 100, 1440, 0],
    );
  }
});

test('200 from and to, both included; one alone', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.deepEqual(await listWeeks(ann, 'from=2020-W52&to=2021-W02'), [
    '2021-W02',
    '2021-W01',
    '2020-W53',
    '2020-W52',
  ]);
  t.deepEqual(await listWeeks(ann, 'from=2020-W53&to=2020-W53'), ['2020-W53']);
  t.deepEqual(await listWeeks(ann, `from=${weeksAgo(1)}`), last(2));
  const before = await listWeeks(ann, 'to=2021-W01');
  t.is(before[0], '2021-W01');
  const next = addWeeks(currentWeek, 1);
  t.deepEqual(await listWeeks(ann, `from=${currentWeek}&to=${next}`), [next, currentWeek]);
});

test('200 two years of weeks, 400 more', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const span = (count: number) => `from=${weeksAgo(count - 1)}&to=${currentWeek}&limit=200`;
  t.is((await listWeeks(ann, span(106))).length, 106);
  const response = await ann.fetch(`/timesheet-weeks?${span(107)}`);
  const { errors } = await expectProblem(t, response, 400, 'invalid-request');
  t.true(errors.length > 0 && errors.every(({ pointer }) => /^\/query\/(from|to)$/.test(pointer)));
  const whole = await ann.fetch('/timesheet-weeks?from=0001-W01&to=9999-W51');
  await expectProblem(t, whole, 400, 'invalid-request');
  const long = await ann.fetch('/timesheet-weeks?from=2000-W01');
  await expectProblem(t, long, 400, 'invalid-request');
});

test('400 from after to, weeks that do not exist, unknown states and parameters', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const refused = async (query: string, pointers?: string[], code = 'invalid-request' as const) =>
    expectProblem(t, await ann.fetch(`/timesheet-weeks?${query}`), 400, code, pointers);
  const { errors } = await refused('from=2021-W01&to=2020-W53');
  t.true(errors.length > 0 && errors.every(({ pointer }) => /^\/query\/(from|to)$/.test(pointer)));
  await refused('from=2025-W53', ['/query/from']);
  await refused('to=2026-W00', ['/query/to']);
  await refused('status=missing', ['/query/status']);
  await refused('status=open&status=rejected', ['/query/status']);
  await refused('limit=0', ['/query/limit']);
  await refused('limit=201', ['/query/limit']);
  const unknown = await ann.fetch('/timesheet-weeks?week=2026-W01');
  await expectProblem(t, unknown, 400, 'unknown-parameter', ['/query/week']);
});

test('200 only weeks in a state; open ones also when nobody has touched them', async (t, api) => {
  const userId = unique('ann');
  const [ann, mia] = [await api.person(userId), await api.person('mia')];
  const handIn = async (week: string) => {
    await submit(ann, week, '*', { confirm_empty: true });
    return etag(await getWeek(ann, week));
  };
  await handIn(weeksAgo(1));
  await decide(mia, 'approve', userId, weeksAgo(2), await handIn(weeksAgo(2)));
  await decide(mia, 'reject', userId, weeksAgo(3), await handIn(weeksAgo(3)), 'No.');
  await create(ann, { date: dayOf(weeksAgo(4)) });
  const of = (status: string) => listWeeks(ann, `from=${weeksAgo(5)}&status=${status}`);
  t.deepEqual(await of('submitted'), [weeksAgo(1)]);
  t.deepEqual(await of('approved'), [weeksAgo(2)]);
  t.deepEqual(await of('rejected'), [weeksAgo(3)]);
  t.deepEqual(await of('open'), [currentWeek, weeksAgo(4), weeksAgo(5)]);
});

test('200 somebody nobody has heard of has open weeks, and none in other states', async (t, api) => {
  t.deepEqual(await listWeeks(await api.person(unique('ann'))), last(13));
  t.deepEqual(await listWeeks(await api.person(unique('ann')), 'status=open'), last(13));
  t.deepEqual(await listWeeks(await api.person(unique('ann')), 'status=submitted'), []);
});

test('200 the current week is that of the company, wherever it is', async (t, api) => {
  // Monday already in Kiritimati (UTC+14), Sunday still in Pago Pago (UTC-11).
  const now = () => new Date('2026-03-15T10:30:00Z');
  const ann = await api.person(unique('ann'));
  for (const [timeZone, week] of [
    ['Pacific/Kiritimati', '2026-W12'],
    ['UTC', '2026-W11'],
    ['Pacific/Pago_Pago', '2026-W11'],
  ] as const) {
    const there = await startSecondApp(t, api, { env: { TIME_ZONE: timeZone }, now });
    t.is((await listWeeks(there(ann)))[0], week);
  }
});
