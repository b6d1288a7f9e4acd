import { addDays, isoWeekOf } from '@timesheets/sdk/calendar';
import { loadContract, resolve } from '../../src/contract/load.ts';
import { putProject, today } from '../_api.ts';
import { create, patch, post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { exportCsv, exportLines, fetchExport } from './_export.ts';
import { fill } from './_fill.ts';
import { listPage } from './_list.ts';
import { setWeekStatus } from './_locks.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';

// Only so many exports run at once.
const test = onEachDialectSerially();
const contract = loadContract();

test('200 CSV by default, with the columns of the contract, one row an entry, oldest day first', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const late = await create(ann, { note: 'late' });
  const early = await create(ann, { date: addDays(today, -1), note: 'early' });
  for (const init of [{}, { headers: { accept: '*/*' } }, { headers: { accept: 'text/csv' } }]) {
    const response = await fetchExport(ann, '', init);
    t.is(response.status, 200);
    t.is(response.headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
    t.is(response.headers.get('content-disposition'), `attachment; filename="timesheets-${today}.csv"`);
    t.is(response.headers.get('cache-control'), 'no-store');
    t.is(response.headers.get('vary'), 'Origin, Accept');
    const text = await response.text();
    t.is(text.split('\r\n')[0], declaredColumns().join(','));
    t.is(text.split('\r\n').length, 4);
    t.true(text.endsWith('\r\n'));
  }
  t.deepEqual(await exportCsv(ann), [
    {
      id: early.id,
      user_id: userId,
      user_type: 'employee',
      date: early.date,
      week: early.week,
      project_id: 'acme-website',
      minutes: '60',
      note: 'early',
      status: 'open',
      locked_reason: '',
      source_system: '',
      source_external_id: '',
      created_by_kind: 'person',
      created_by_id: userId,
      created_at: early.created_at,
      updated_at: early.updated_at,
      version: '1',
    },
    { ...(await exportCsv(ann, `from=${today}`))[0], id: late.id, note: 'late' },
  ]);
});

function declaredColumns(): string[] {
  const { description } = resolve<{ description: string }>(contract, {
    $ref: '#/components/schemas/TimesheetCsv',
  });
  return /columns (.*)\./s.exec(description)?.[1]?.split(/,\s+/) ?? [];
}

test('200 JSON lines are the entries as listTimesheets has them', async (t, api) => {
  const userId = unique('carla');
  const carla = await api.person(userId, {
    claims: { 'https://api.timesheets.test/user_type': 'contractor' },
  });
  await post(await api.machine(), pushed(userId, unique('ä"1'), { date: addDays(today, -8) }));
  for (let day = 0; day < 3; day += 1)
    await create(carla, { date: addDays(today, -day), note: `\u2028 "${day}"\n` });
  await setWeekStatus(api.store, userId, isoWeekOf(addDays(today, -8)), 'approved');
  const response = await fetchExport(carla, '', { headers: { accept: 'application/x-ndjson' } });
  t.is(response.headers.get('content-type'), 'application/x-ndjson');
  t.is(response.headers.get('content-disposition'), `attachment; filename="timesheets-${today}.jsonl"`);
  const lines = await exportLines(carla);
  t.deepEqual(lines, (await listPage(carla, 'sort=date')).items);
  t.like(lines[0], { status: 'approved', locked_reason: 'week-locked', source: { system: 'erp' } });
  t.is((await exportCsv(carla))[0]?.locked_reason, 'week-locked');
});

test('200 the filters are those of listTimesheets', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const other = unique('other');
  await putProject(await api.person('mia'), other);
  const dates = ['2024-12-30', '2025-12-28', '2025-12-29', '2026-01-04', '2026-01-05', '2026-03-01', today];
  for (const date of dates) await create(ann, { date, note: `On ${date}`, minutes: 1 });
  const changed = await create(ann, { project_id: other, date: '2026-03-02', note: 'Ünique' });
  await patch(ann, changed.id, { minutes: 2 }, '*');
  const { updated_at } = (await listPage(ann, `project_id=${other}`)).items[0] ?? { updated_at: '' };
  await setWeekStatus(api.store, userId, '2026-W01', 'approved');
  const queries: [string, number][] = [
    ['', 8],
    ['from=2025-12-29&to=2026-01-04', 2],
    ['from=2026-03-02', 2],
    ['to=2025-12-28', 2],
    ['from=2000-01-01&to=2024-12-29', 0],
    ['from=2100-01-01', 0],
    ['week=2026-W01', 2],
    ['week=2026-W01&from=2026-01-01', 1],
    ['week=2026-W01&to=2025-12-31', 1],
    ['week=2026-W01&from=2026-02-01', 0],
    [`project_id=${other}`, 1],
    ['status=approved', 2],
    ['status=open', 6],
    ['status=rejected', 0],
    ['system=erp', 0],
    [`updated_since=${updated_at}`, 1],
    ['from=2026-03-01&to=2026-03-31&q=%C3%BCNIQUE', 1],
    [`user_id=${userId}`, 8],
  ];
  for (const [query, count] of queries) {
    const { items } = await listPage(ann, `sort=date&${query}`);
    t.deepEqual(await exportLines(ann, query), items, query);
    t.is(items.length, count, query);
  }
});

test('200 nothing but the header when there is nothing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  t.deepEqual(await exportLines(ann), []);
  t.deepEqual(await exportCsv(ann), []);
  t.regex(await (await fetchExport(ann)).text(), /^id,[a-z_,]+,version\r\n$/);
});

test('200 every entry once, in order, however many a day has', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  // More than one chunk a day, and a gap of months.
  await fill(api.store, { userId, count: 12_000, days: 20 });
  await create(ann);
  const rows = await exportLines(ann);
  t.is(rows.length, 12_001);
  t.is(new Set(rows.map(({ id }) => id)).size, rows.length);
  const keys = rows.map(({ date, id }) => `${date} ${id}`);
  t.deepEqual(keys, [...keys].sort());
});

test('406 names what there is', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const accept of ['application/json', 'text/html', 'text/csv;q=0']) {
    const problem = await expectProblem(
      t,
      await fetchExport(ann, '', { headers: { accept } }),
      406,
      'not-acceptable',
    );
    t.regex(problem.detail, /text\/csv or application\/x-ndjson/);
  }
  const preferred = 'text/csv;q=0.5, application/x-ndjson, text/html';
  const response = await fetchExport(ann, '', { headers: { accept: preferred } });
  t.is(response.headers.get('content-type'), 'application/x-ndjson');
});

test('200 HEAD has the header of GET and no body, again and again', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await fill(api.store, { userId, count: 2000 });
  for (let n = 0; n < 10; n += 1) {
    const response = await fetchExport(ann, '', { method: 'HEAD' });
    t.is(response.status, 200);
    t.is(response.headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
    t.is(await response.text(), '');
  }
});

test('400 names what is unknown, out of bounds or contradictory', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const refused: [string, string][] = [
    ['from=2026-02-29', 'from'],
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['week=2026-W54', 'week'],
    ['q=x', 'q'],
    ['external_id=1', 'external_id'],
    ['user_id=', 'user_id/0'],
  ];
  for (const [query, name] of refused) {
    await expectProblem(t, await fetchExport(ann, query), 400, 'invalid-request', [`/query/${name}`]);
  }
  const unknown = await fetchExport(ann, 'limit=5&sort=date&cursor=abc');
  const pointers = ['/query/limit', '/query/sort', '/query/cursor'];
  await expectProblem(t, unknown, 400, 'unknown-parameter', pointers);
});
