import { addDays } from '@timesheets/sdk/calendar';
import type { Caller } from '../_api.ts';
import { create, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listPage } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();

/** Walks all pages; `between` runs after each of them. */
async function walk(
  caller: Caller,
  query: string,
  between: (page: number) => Promise<unknown> = async () => {},
) {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page === 0 || cursor !== null; page += 1) {
    const at: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { items, next_cursor } = await listPage(caller, query + at);
    ids.push(...items.map((item) => item.id));
    cursor = next_cursor;
    await between(page);
  }
  return ids;
}

for (const sort of ['date', '-date']) {
  test(`200 pages by ${sort} give every entry once, equal days included`, async (t, api) => {
    const ann = await api.person(unique('ann'));
    const created: string[] = [];
    for (let n = 0; n < 7; n += 1) created.push((await create(ann, { date: '2026-05-05', minutes: 1 })).id);
    for (const date of ['2026-05-04', '2026-05-06']) created.push((await create(ann, { date })).id);
    for (const limit of [1, 2, 4, 9, 200]) {
      const ids = await walk(ann, `sort=${sort}&limit=${limit}`);
      t.deepEqual([...ids].sort(), [...created].sort(), `limit ${limit}`);
    }
    const { items, next_cursor } = await listPage(ann, 'limit=9');
    t.is(items.length, 9);
    t.is(next_cursor, null);
  });

  test(`200 by ${sort} no entry comes twice while others come and go`, async (t, api) => {
    const ann = await api.person(unique('ann'));
    const old: string[] = [];
    for (let day = 0; day < 6; day += 1)
      old.push((await create(ann, { date: addDays('2026-05-05', day) })).id);
    const [first = ''] = sort === 'date' ? old : old.slice(-1);
    const ids = await walk(ann, `sort=${sort}&limit=2`, async (page) => {
      if (page > 2) return;
      for (const day of [-1, page, 7]) await create(ann, { date: addDays('2026-05-05', day), minutes: 1 });
      if (page === 0) await remove(ann, first, '*');
    });
    t.is(new Set(ids).size, ids.length);
    for (const id of old) t.true(ids.includes(id));
  });
}

test('200 the limit may change from page to page', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (let n = 0; n < 5; n += 1) await create(ann, { minutes: 1 });
  const { items, next_cursor } = await listPage(ann, 'limit=2');
  const rest = await listPage(ann, `limit=3&cursor=${next_cursor}`);
  t.is(new Set([...items, ...rest.items].map(({ id }) => id)).size, 5);
  t.is(rest.next_cursor, null);
});

test('400 invalid-cursor for the cursor of another question, and for one that nobody gave out', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (let n = 0; n < 2; n += 1) await create(ann, { minutes: 1 });
  const { next_cursor } = await listPage(ann, 'limit=1');
  const [mark] = JSON.parse(Buffer.from(next_cursor ?? '', 'base64url').toString());
  const forge = (...position: unknown[]) =>
    Buffer.from(JSON.stringify([mark, ...position])).toString('base64url');
  const refused = [
    `sort=date&cursor=${next_cursor}`,
    `from=2026-01-01&cursor=${next_cursor}`,
    `cursor=${next_cursor?.slice(0, -4)}`,
    'cursor=abc',
    `cursor=${forge('2026-01-01')}`,
    `cursor=${forge('2026-01-01', 5)}`,
    `cursor=${forge('2026-01-01', 'a\u0000')}`,
    `cursor=${forge('2026-01-01', '\ud800')}`,
  ];
  for (const query of refused) {
    const response = await ann.fetch(`/timesheets?limit=1&${query}`);
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
  }
});
