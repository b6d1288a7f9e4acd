import { request } from 'node:http';
import type { Timesheet } from '@timesheets/sdk';
import { read } from '../_api.ts';
import { postBatch } from './_batch.ts';
import { entry, post } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listIds } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();
const keyed = (key: string) => ({ 'idempotency-key': key });

test('201 a repeated create gives the same answer, byte for byte, and writes nothing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const key = unique('key');
  const first = await post(ann, entry({ note: 'Größe "1"' }), keyed(key));
  const second = await post(ann, entry({ note: 'Größe "1"' }), keyed(key));
  t.is(first.status, 201);
  t.is(second.status, 201);
  t.is(first.headers.get('idempotency-replayed'), null);
  t.is(second.headers.get('idempotency-replayed'), 'true');
  for (const name of ['location', 'etag', 'content-type', 'cache-control']) {
    t.is(second.headers.get(name), first.headers.get(name), name);
  }
  t.is(await second.text(), await first.text());
  t.is((await listIds(ann)).length, 1);
});

test('200 a repeated batch gives the same answer and writes nothing', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const items = [
    { op: 'create', timesheet: entry() },
    { op: 'create', timesheet: entry({ minutes: 0 }) },
  ];
  const key = unique('key');
  const first = await postBatch(ann, items, {}, keyed(key));
  const second = await postBatch(ann, items, {}, keyed(key));
  t.is(second.headers.get('idempotency-replayed'), 'true');
  t.is(await second.text(), await first.text());
  t.is((await listIds(ann)).length, 1);
});

test('201 a replay is the answer of then, whatever became of the entry', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const key = unique('key');
  const created = await read<Timesheet>(await post(ann, entry(), keyed(key)));
  const path = `/timesheets/${created.id}`;
  t.is((await ann.fetch(path, { method: 'DELETE', headers: { 'if-match': '*' } })).status, 204);
  t.deepEqual(await read<Timesheet>(await post(ann, entry(), keyed(key))), created);
  t.deepEqual(await listIds(ann), []);
});

test('422 idempotency-key-reused with another body; the first entry stays as it is', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const key = unique('key');
  const created = await read<Timesheet>(await post(ann, entry(), keyed(key)));
  const other = await post(ann, entry({ minutes: 61 }), keyed(key));
  await expectProblem(t, other, 422, 'idempotency-key-reused', ['/header/idempotency-key']);
  t.deepEqual(await read<Timesheet>(await ann.fetch(`/timesheets/${created.id}`)), created);
  t.is((await listIds(ann)).length, 1);
});

test('201 the same key of another person, client or operation is another key', async (t, api) => {
  const [annId, key] = [unique('ann'), unique('key')];
  const ann = await api.person(annId);
  const bob = await api.person(unique('bob'));
  const onPhone = await api.person(annId, { claims: { client_id: 'phone' } });
  const ids = new Set<string>();
  for (const caller of [ann, bob, onPhone]) {
    const response = await post(caller, entry(), keyed(key));
    t.is(response.status, 201);
    t.is(response.headers.get('idempotency-replayed'), null);
    ids.add((await read<Timesheet>(response)).id);
  }
  t.is(ids.size, 3);
  const batch = await postBatch(ann, [{ op: 'create', timesheet: entry() }], {}, keyed(key));
  t.is(batch.status, 200);
  t.is(batch.headers.get('idempotency-replayed'), null);
});

test('201 a first try that was refused does not burn the key', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const reader = await api.person(userId, { scopes: ['read:timesheets'] });
  const key = unique('key');
  const refused = [
    await post(api.as('no.access.token'), entry(), keyed(key)),
    await post(reader, entry(), keyed(key)),
    await post(ann, entry({ minutes: 0 }), keyed(key)),
    await post(ann, entry({ project_id: 'nowhere' }), keyed(key)),
    await post(ann, entry({ user_id: 'bob' }), keyed(key)),
  ];
  t.deepEqual(
    refused.map(({ status }) => status),
    [401, 403, 400, 400, 403],
  );
  const response = await post(ann, entry(), keyed(key));
  t.is(response.status, 201);
  t.is(response.headers.get('idempotency-replayed'), null);
});

test('400 a key that is empty, too long, has spaces or is no ASCII', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const key of ['', 'k'.repeat(256), 'a b', 'a,\tb', 'schlüssel']) {
    const response = await post(ann, entry(), keyed(key));
    await expectProblem(t, response, 400, 'invalid-request', ['/header/idempotency-key']);
  }
  t.deepEqual(await listIds(ann), []);
  t.is((await post(ann, entry(), keyed('k'.repeat(255)))).status, 201);
});

test('400 two keys in one request, also when they are the same', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${api.origin}/api/v1/timesheets`, {
      method: 'POST',
      headers: [
        ...['authorization', `Bearer ${ann.accessToken}`, 'content-type', 'application/json'],
        ...['host', new URL(api.origin).host, 'idempotency-key', 'same', 'idempotency-key', 'same'],
      ],
    });
    sent.on('response', (response) => resolve(response.resume().statusCode));
    sent.on('error', reject);
    sent.end(JSON.stringify(entry()));
  });
  t.is(status, 400);
  t.deepEqual(await listIds(ann), []);
});

test('201 after 24 hours the key is free again, a moment before it is not', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const [key, hourMs] = [unique('key'), 3_600_000];
  const first = await read<Timesheet>(await post(ann, entry(), keyed(key)));
  const age = (ms: number) =>
    api.store.db
      .updateTable('idempotency_key')
      .set({ created_at: new Date(Date.now() - ms).toISOString() })
      .where('key', '=', key)
      .execute();
  await age(24 * hourMs - 60_000);
  t.is((await read<Timesheet>(await post(ann, entry(), keyed(key)))).id, first.id);
  await age(24 * hourMs + 1000);
  const response = await post(ann, entry({ minutes: 5 }), keyed(key));
  t.is(response.status, 201);
  t.is(response.headers.get('idempotency-replayed'), null);
  t.not((await read<Timesheet>(response)).id, first.id);
});
