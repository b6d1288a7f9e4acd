import type { Timesheet } from '@timesheets/sdk';
import { read } from '../_api.ts';
import { entry, post } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listIds } from './_list.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';

const test = onEachDialectSerially();

test('201 of 64 identical creates at once there is one entry and one answer', async (t, api) => {
  for (let round = 0; round < 3; round += 1) {
    const ann = await api.person(unique('ann'));
    const headers = { 'idempotency-key': unique('key') };
    const responses = await Promise.all(Array.from({ length: 64 }, () => post(ann, entry(), headers)));
    const created = responses.filter(({ status }) => status === 201);
    for (const response of responses) {
      if (response.status !== 201) await expectProblem(t, response, 409, 'idempotency-key-in-progress');
    }
    t.is(created.filter(({ headers }) => headers.get('idempotency-replayed') === null).length, 1);
    t.is(new Set(await Promise.all(created.map((response) => response.text()))).size, 1);
    t.is((await listIds(ann)).length, 1);
  }
});

test('201 of parallel creates with one key and different bodies one is stored, the others are 422', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const headers = { 'idempotency-key': unique('key') };
  const responses = await Promise.all(
    Array.from({ length: 10 }, (_, n) => post(ann, entry({ minutes: n + 1 }), headers)),
  );
  const created = responses.filter(({ status }) => status === 201);
  t.is(created.length, 1);
  t.is(responses.filter(({ status }) => status === 422).length, 9);
  const stored = created[0] && (await read<Timesheet>(created[0]));
  t.deepEqual(await listIds(ann), [stored?.id ?? '']);
});

test('409 idempotency-key-in-progress after 2 seconds of waiting for the first request', async (t, api) => {
  if (api.store.dialect === 'sqlite') {
    t.pass('one writer: there never is another request in the middle of its transaction');
    return;
  }
  const ann = await api.person(unique('ann'));
  const userId = unique('bob');
  const bob = await api.person(userId);
  const key = unique('key');
  const claim = {
    issuer: api.issuer.url,
    client_id: 'spa',
    user_id: userId,
    operation: 'createTimesheet',
    key,
    request_hash: '',
    status: null,
    answer: null,
    created_at: new Date().toISOString(),
  };
  await api.store.transaction(async (trx) => {
    await trx.insertInto('idempotency_key').values(claim).execute();
    const startedMs = performance.now();
    const waiting = post(bob, entry(), { 'idempotency-key': key });
    t.is((await post(ann, entry(), { 'idempotency-key': key })).status, 201);
    await expectProblem(t, await waiting, 409, 'idempotency-key-in-progress', ['/header/idempotency-key']);
    const waitedMs = performance.now() - startedMs;
    t.true(waitedMs > 1900 && waitedMs < 4000, `waited ${waitedMs} ms`);
    await trx.deleteFrom('idempotency_key').where('key', '=', key).where('user_id', '=', userId).execute();
  });
  t.is((await post(bob, entry(), { 'idempotency-key': key })).status, 201);
});
