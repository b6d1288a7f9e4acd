import { ApiError, listAll, listPages } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';
import { clientAnsweredBy, json, problem } from './_client.ts';

/** An API whose list holds so many items, answered in pages of these sizes over and over. */
function listOf(count: number, pageSizes: readonly number[] = [2]) {
  const all = Array.from({ length: count }, (_, index) => ({ id: String(index) }));
  return clientAnsweredBy((request, asked) => {
    const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
    const to = from + (pageSizes[(asked - 1) % pageSizes.length] ?? 1);
    return json({ items: all.slice(from, to), next_cursor: to < count ? String(to) : null });
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

const cursorsOf = (requests: readonly Request[]) =>
  requests.map(({ url }) => new URL(url).searchParams.get('cursor'));

test('every item comes once and in order, whatever the sizes of the pages, empty ones too', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(40),
      fc.array(fc.nat(7), { minLength: 1, maxLength: 5 }).filter((sizes) => sizes.some((size) => size > 0)),
      async (count, pageSizes) => {
        const { client } = listOf(count, pageSizes);
        const items = await collect(listAll(client, '/timesheets'));
        t.deepEqual(
          items.map(({ id }) => id),
          Array.from({ length: count }, (_, index) => String(index)),
        );
      },
    ),
  );
});

test('each page keeps the parameters, and the last one ends it', async (t) => {
  const { client, requests } = listOf(5);
  const query = { user_id: ['ann@abc.example'], week: '2026-W47', limit: 2 };
  await collect(listAll(client, '/timesheets', { params: { query } }));
  t.deepEqual(cursorsOf(requests), [null, '2', '4']);
  for (const { url } of requests) {
    const { searchParams } = new URL(url);
    searchParams.delete('cursor');
    t.is(String(searchParams), 'user_id=ann%40abc.example&week=2026-W47&limit=2');
  }
});

test('it can begin at a cursor, and a path with parameters keeps them', async (t) => {
  const { client, requests } = listOf(5);
  const params = { path: { week: '2026-W47' }, query: { cursor: '2' } };
  const items = await collect(listAll(client, '/timesheet-weeks/{week}/events', { params }));
  t.is(items.length, 3);
  t.deepEqual(
    requests.map(({ url }) => url.replace(/^.*v1/, '')),
    ['/timesheet-weeks/2026-W47/events?cursor=2', '/timesheet-weeks/2026-W47/events?cursor=4'],
  );
});

test('a page is fetched only when its first item is asked for', async (t) => {
  const { client, requests } = listOf(5);
  const items = listAll(client, '/projects');
  t.is(requests.length, 0);
  for (const expected of [1, 1, 2, 2, 3]) {
    await items.next();
    t.is(requests.length, expected);
  }
  t.true((await items.next()).done);
});

test('who stops early asks for no more', async (t) => {
  const { client, requests } = listOf(50);
  for await (const { id } of listAll(client, '/timesheets')) if (id === '2') break;
  t.is(requests.length, 2);
});

test('page by page the whole answers come', async (t) => {
  const { client } = listOf(3);
  const pages = await collect(listPages(client, '/people'));
  t.deepEqual(
    pages.map(({ items, next_cursor }) => [items.length, next_cursor]),
    [
      [2, '2'],
      [1, null],
    ],
  );
});

test('a list without items is one empty page', async (t) => {
  t.deepEqual(await collect(listPages(listOf(0).client, '/projects')), [{ items: [], next_cursor: null }]);
  t.deepEqual(await collect(listAll(listOf(0).client, '/projects')), []);
});

test('after an abort nothing more comes, and the reason is the caller’s', async (t) => {
  const { client, requests } = listOf(50, [10]);
  const controller = new AbortController();
  const seen: string[] = [];
  const reason = new Error('left the page');
  const error = await t.throwsAsync(async () => {
    for await (const { id } of listAll(client, '/timesheets', { signal: controller.signal })) {
      seen.push(id);
      if (id === '3') controller.abort(reason);
    }
  });
  t.is(error, reason);
  t.deepEqual(seen, ['0', '1', '2', '3']);
  t.is(requests.length, 1);
});

test('what a page is refused with ends the list', async (t) => {
  const { client } = clientAnsweredBy((_, count) =>
    count === 1 ? json({ items: [{}], next_cursor: 'x' }) : problem(400, 'invalid-cursor'),
  );
  const items = listAll(client, '/timesheets');
  t.false((await items.next()).done);
  await t.throwsAsync(items.next(), { instanceOf: ApiError, code: 'invalid-cursor' });
  t.true((await items.next()).done);
});
