import { addDays, datesOf, isoWeekOf, mondayOf } from '@timesheets/sdk/calendar';
import ava from 'ava';
import { startApi, today } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { create, entry, patch, post, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { closeThrough, setWeekStatus } from './_locks.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

for (const status of ['submitted', 'approved'] as const) {
  test(`409 week-locked while the week is ${status}, for every kind of write`, async (t, api) => {
    const userId = unique('ann');
    const ann = await api.person(userId);
    const inside = await create(ann);
    const outside = await create(ann, { date: addDays(today, -7) });
    await setWeekStatus(api.store, userId, inside.week, status);
    await expectProblem(t, await post(ann, entry()), 409, 'week-locked', ['/date']);
    await expectProblem(t, await patch(ann, inside.id, { minutes: 5 }, '*'), 409, 'week-locked', ['/date']);
    await expectProblem(t, await remove(ann, inside.id, '*'), 409, 'week-locked', ['/date']);
    await expectProblem(t, await patch(ann, outside.id, { date: today }, '*'), 409, 'week-locked');
    await expectProblem(t, await patch(ann, inside.id, { date: outside.date }, '*'), 409, 'week-locked');
    const shown = await (await ann.fetch(`/timesheets/${inside.id}`)).json();
    t.like(shown, { status, locked_reason: 'week-locked', minutes: 60, version: 1 });
  });
}

test('201 a rejected week takes entries again', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await setWeekStatus(api.store, userId, isoWeekOf(today), 'rejected');
  t.like(await create(ann), { status: 'rejected', locked_reason: null });
});

test("201 another person's locked week is no obstacle", async (t, api) => {
  await setWeekStatus(api.store, unique('bob'), isoWeekOf(today), 'approved');
  t.is((await post(await api.person(unique('ann')), entry())).status, 201);
});

for (const dialect of dialects) {
  ava(`409 period-closed up to the closing day; the week keeps its open days (${dialect})`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const ann = await api.person('ann');
    const days = datesOf(isoWeekOf(addDays(mondayOf(isoWeekOf(today)), -7)));
    const [monday = '', tuesday = '', wednesday = ''] = days;
    const old = await create(ann, { date: monday });
    const open = await create(ann, { date: wednesday });
    await closeThrough(api.store, tuesday);
    await expectProblem(t, await post(ann, entry({ date: tuesday })), 409, 'period-closed', ['/date']);
    await expectProblem(t, await patch(ann, old.id, { note: 'x' }, '*'), 409, 'period-closed');
    await expectProblem(t, await patch(ann, old.id, { date: wednesday }, '*'), 409, 'period-closed');
    await expectProblem(t, await patch(ann, open.id, { date: monday }, '*'), 409, 'period-closed');
    await expectProblem(t, await remove(ann, old.id, '*'), 409, 'period-closed');
    t.is((await post(ann, entry({ date: wednesday }))).status, 201);
    t.is((await patch(ann, open.id, { note: 'still open' }, '*')).status, 200);
    t.like(await (await ann.fetch(`/timesheets/${old.id}`)).json(), { locked_reason: 'period-closed' });
  });
}
