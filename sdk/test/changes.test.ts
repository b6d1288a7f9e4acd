import { ApiError, type ChangePage, followChanges, InvalidOptionError } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';
import { clientAnsweredBy, json, problem } from './_client.ts';

/** An API whose feed holds these changes; more can be pushed while it is read. */
function feedOf(ids: string[], pageSize = 2) {
  return clientAnsweredBy((request) => {
    const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
    const items = ids.slice(from, from + pageSize).map((id) => ({ kind: 'timesheet', op: 'delete', id }));
    const reached = from + items.length;
    return json({ items, next_cursor: String(reached), has_more: reached < ids.length });
  });
}

const idsOf = (page: ChangePage) => page.items.map(({ id }) => id);

test('without pollMs it reads to the end of the feed, and the last cursor is where to go on', async (t) => {
  const { client, requests } = feedOf(['a', 'b', 'c']);
  const pages: ChangePage[] = [];
  const query = { user_id: ['ann@abc.example'], limit: 2 };
  for await (const page of followChanges(client, { params: { query } })) pages.push(page);
  t.deepEqual(pages.flatMap(idsOf), ['a', 'b', 'c']);
  t.is(pages.at(-1)?.next_cursor, '3');
  t.deepEqual(
    requests.map(({ url }) => new URL(url).search),
    ['?user_id=ann%40abc.example&limit=2', '?user_id=ann%40abc.example&limit=2&cursor=2'],
  );
});

test('a feed without news is one empty page with a cursor', async (t) => {
  const { client } = feedOf(['a']);
  const pages: ChangePage[] = [];
  for await (const page of followChanges(client, { params: { query: { cursor: '1' } } })) pages.push(page);
  t.deepEqual(pages, [{ items: [], next_cursor: '1', has_more: false }]);
});

test('whoever stores the cursor of each page that is done with loses nothing, wherever he crashes', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(20),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(4), { maxLength: 10 }),
      async (count, pageSize, crashes) => {
        const ids = Array.from({ length: count }, (_, index) => String(index));
        const { client } = feedOf(ids, pageSize);
        const done: string[] = [];
        let cursor: string | undefined;
        for (const pagesUntilCrash of [...crashes, Number.POSITIVE_INFINITY]) {
          let pages = 0;
          for await (const page of followChanges(client, {
            params: { query: { ...(cursor && { cursor }) } },
          })) {
            if (pages === pagesUntilCrash) break;
            done.push(...idsOf(page));
            cursor = page.next_cursor;
            pages += 1;
          }
        }
        t.deepEqual(done, ids);
      },
    ),
  );
});

test('a page is asked for only when the one before is done with', async (t) => {
  const { client, requests } = feedOf(['a', 'b', 'c', 'd']);
  const pages = followChanges(client, { pollMs: 1 });
  t.is(requests.length, 0);
  await pages.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  t.is(requests.length, 1);
});

test('with pollMs it waits at the end, goes on with what is new, and ends with the caller’s reason', async (t) => {
  const ids = ['a', 'b', 'c'];
  const { client, requests } = feedOf(ids);
  const controller = new AbortController();
  const reason = new Error('shutting down');
  const seen: string[] = [];
  const start = performance.now();
  const error = await t.throwsAsync(async () => {
    for await (const page of followChanges(client, { signal: controller.signal, pollMs: 100 })) {
      seen.push(...idsOf(page));
      if (requests.length === 3) ids.push('d');
      if (seen.includes('d')) controller.abort(reason);
    }
  });
  t.is(error, reason);
  t.deepEqual(seen, ['a', 'b', 'c', 'd']);
  t.is(requests.length, 4);
  t.true(performance.now() - start >= 199, 'two waits, none between the first two pages');
});

test('who gives up while it waits is not kept waiting', async (t) => {
  const { client } = feedOf([]);
  const controller = new AbortController();
  const pages = followChanges(client, { signal: controller.signal, pollMs: 60_000 });
  await pages.next();
  setTimeout(() => controller.abort('enough'), 30);
  const start = performance.now();
  await pages.next().then(
    () => t.fail(),
    (error) => t.is(error, 'enough'),
  );
  t.true(performance.now() - start < 5000);
});

test('a cursor that is too old is an ApiError that says so, and is not tried again', async (t) => {
  const { client, requests } = clientAnsweredBy(() => problem(410, 'cursor-expired'));
  const pages = followChanges(client, { params: { query: { cursor: 'old' } }, pollMs: 1 });
  await t.throwsAsync(pages.next(), { instanceOf: ApiError, code: 'cursor-expired' });
  t.is(requests.length, 1);
});

for (const pollMs of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31]) {
  test(`a pollMs of ${pollMs} is refused before anything is sent`, (t) => {
    const { client, requests } = feedOf([]);
    t.throws(() => followChanges(client, { pollMs }), { instanceOf: InvalidOptionError, message: /pollMs/ });
    t.is(requests.length, 0);
  });
}
