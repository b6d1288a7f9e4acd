import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { weekWrites } from './_week-writes.ts';
import { etag, getWeek } from './_weeks.ts';

const test = onEachDialect();
const keyed = (key: string) => ({ 'idempotency-key': key });

for (const [name, { week, owner, send, sendOther }] of Object.entries(weekWrites)) {
  test(`200 ${name} again with the same key gives the same answer and writes nothing`, async (t, api) => {
    const ann = await owner(api);
    const [key, seen] = [unique('key'), etag(await getWeek(ann, week))];
    const first = await send(ann, seen, keyed(key));
    t.is(first.status, 200);
    t.is(first.headers.get('idempotency-replayed'), null);
    const after = await getWeek(ann, week);
    const second = await send(ann, seen, keyed(key));
    t.is(second.status, 200, 'the tag is stale by now, but the key is looked at first');
    t.is(second.headers.get('idempotency-replayed'), 'true');
    for (const header of ['etag', 'content-type', 'cache-control']) {
      t.is(second.headers.get(header), first.headers.get(header), header);
    }
    t.is(await second.text(), await first.text());
    t.deepEqual(await getWeek(ann, week), after);
  });

  test(`422 ${name} with a key that was sent with another request`, async (t, api) => {
    const ann = await owner(api);
    const key = unique('key');
    t.is((await send(ann, '*', keyed(key))).status, 200);
    const after = await getWeek(ann, week);
    const other = await sendOther(ann, '*', keyed(key));
    await expectProblem(t, other, 422, 'idempotency-key-reused', ['/header/idempotency-key']);
    t.deepEqual(await getWeek(ann, week), after);
  });

  test(`200 ${name} with a key whose first try was refused`, async (t, api) => {
    const ann = await owner(api);
    const key = unique('key');
    t.is((await send(ann, '"77"', keyed(key))).status, 412);
    t.is((await send(ann, undefined, keyed(key))).status, 428);
    const response = await send(ann, '*', keyed(key));
    t.is(response.status, 200);
    t.is(response.headers.get('idempotency-replayed'), null);
  });

  test(`200 ${name} by many at once with one key happens once`, async (t, api) => {
    const ann = await owner(api);
    const [key, seen] = [unique('key'), etag(await getWeek(ann, week))];
    const responses = await Promise.all(Array.from({ length: 8 }, () => send(ann, seen, keyed(key))));
    const texts = await Promise.all(responses.map((response) => response.text()));
    t.deepEqual(new Set(responses.map(({ status }) => status)), new Set([200]), texts.join('\n'));
    t.is(new Set(texts).size, 1);
    t.is(responses.filter(({ headers }) => headers.get('idempotency-replayed') === null).length, 1);
  });
}
