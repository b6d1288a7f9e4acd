import type { Timesheet } from '@timesheets/sdk';
import ava from 'ava';
import { read } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { handIn } from '../operations/_approvals.ts';
import { create, entry, patch, post } from '../operations/_entries.ts';
import { listIds } from '../operations/_list.ts';
import { unique } from '../operations/_on-each-dialect.ts';
import { decide, getWeek, saveGrid, weeksAgo } from '../operations/_weeks.ts';
import { type Cluster, createCluster, type Member, startThree } from './_cluster.ts';

const test = dialects.includes('postgres') ? ava.serial : ava.skip;

let cluster: Cluster;
let members: Member[];
ava.before(async () => {
  if (!dialects.includes('postgres')) return;
  cluster = await createCluster();
  members = await startThree(cluster);
});
ava.after.always(() => cluster?.close());

const times = <Value>(count: number, make: (n: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));
const statusesOf = (responses: readonly Response[]) => responses.map(({ status }) => status).sort();

test('every process takes part', async (t) => {
  const ann = await cluster.person(unique('ann'));
  await times(12, () => ann.fetch('/me'));
  for (const { origin } of members) t.true((cluster.proxy.answered.get(origin) ?? 0) >= 4, origin);
});

test('of one request sent nine times at once, with one Idempotency-Key, one creates and all tell of it', async (t) => {
  for (let round = 0; round < 5; round += 1) {
    const ann = await cluster.person(unique('ann'));
    const headers = { 'idempotency-key': unique('key') };
    const responses = await times(9, () => post(ann, entry(), headers));
    t.deepEqual(statusesOf(responses), Array(9).fill(201));
    t.is(responses.filter((response) => !response.headers.has('idempotency-replayed')).length, 1);
    t.is(new Set(await Promise.all(responses.map((response) => response.text()))).size, 1);
    t.is((await listIds(ann)).length, 1);
  }
});

test('of nine changes of one version of an entry one gets 200, the others 412', async (t) => {
  const ann = await cluster.person(unique('ann'));
  const { id } = await create(ann);
  for (const version of [1, 2, 3]) {
    const responses = await times(9, (n) => patch(ann, id, { minutes: 100 * version + n }, `"${version}"`));
    t.deepEqual(statusesOf(responses), [200, ...Array(8).fill(412)]);
    const winner = responses.find(({ status }) => status === 200);
    t.deepEqual(await read(await ann.fetch(`/timesheets/${id}`)), winner && (await read(winner)));
  }
});

test('changes of one entry that name no version are all kept, one after the other', async (t) => {
  const ann = await cluster.person(unique('ann'));
  const { id, week } = await create(ann);
  const responses = await times(18, (n) => patch(ann, id, { note: `note ${n}` }, '*'));
  t.deepEqual(statusesOf(responses), Array(18).fill(200));
  const versions = await Promise.all(responses.map(async (one) => (await read<Timesheet>(one)).version));
  t.deepEqual(
    versions.sort((one, other) => one - other),
    Array.from({ length: 18 }, (_, n) => n + 2),
  );
  t.is((await getWeek(ann, week)).version, 19);
});

test('a day that many processes fill at once holds 1440 minutes and no more', async (t) => {
  const ann = await cluster.person(unique('ann'));
  const responses = await times(30, () => post(ann, entry({ minutes: 100 })));
  t.deepEqual(statusesOf(responses), [...Array(14).fill(201), ...Array(16).fill(409)]);
});

test('of two approvers who decide on one week at once one does, the other hears 412', async (t) => {
  const week = weeksAgo(2);
  const approvers = await times(2, () => cluster.person(unique('max')));
  for (let round = 0; round < 6; round += 1) {
    const userId = unique('bob');
    const { version } = await handIn(await cluster.person(userId), week);
    const responses = await Promise.all(
      approvers.map((approver, n) =>
        decide(approver, n === 0 ? 'approve' : 'reject', userId, week, `"${version}"`, 'seen'),
      ),
    );
    t.deepEqual(statusesOf(responses), [200, 412]);
    const approved = responses[0]?.status === 200;
    const [approver] = approvers;
    const stored = approver && (await getWeek(approver, week, userId));
    t.like(stored, { status: approved ? 'approved' : 'rejected', version: version + 1 });
  }
});

test('batches of decisions that overlap decide on each week once, and none waits for ever', async (t) => {
  const week = weeksAgo(3);
  const handed = await times(8, async () => handIn(await cluster.person(unique('bob')), week));
  const items = handed.map(({ user_id, version }) => ({ user_id, week, version, action: 'approve' }));
  const approvers = await times(3, () => cluster.person(unique('max')));
  const answers = await Promise.all(
    // Each in another order: whoever locked as he was told would wait for the others.
    [items, items.toReversed(), [...items.slice(4), ...items.slice(0, 4)]].map(async (inOrder, n) => {
      const body = JSON.stringify({ items: inOrder });
      const headers = { 'content-type': 'application/json' };
      const response = await approvers[n]?.fetch('/approvals/batch', { method: 'POST', body, headers });
      t.is(response?.status, 200);
      return response ? read<{ results: { status: string }[] }>(response) : { results: [] };
    }),
  );
  const statuses = answers.flatMap(({ results }) => results.map(({ status }) => status));
  t.is(statuses.filter((status) => status === 'decided').length, 8);
  t.is(statuses.filter((status) => status === 'failed').length, 16);
});

test('saving, handing in and deciding go through whichever process it is, each seeing what was done before', async (t) => {
  const userId = unique('ann');
  const ann = await cluster.person(userId);
  const max = await cluster.person(unique('max'));
  const week = weeksAgo(1);
  for (let round = 0; round < 5; round += 1) {
    const { version, days } = await getWeek(ann, week);
    const cells = [{ project_id: 'acme-website', date: days[round]?.date ?? '', minutes: 60 + round }];
    t.is((await saveGrid(ann, week, cells, `"${version}"`)).status, 200);
    const handed = await ann.fetch(`/timesheet-weeks/${week}/submit`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'if-match': `"${version + 1}"` },
    });
    t.is(handed.status, 200);
    t.is((await decide(max, 'reject', userId, week, `"${version + 2}"`, 'again')).status, 200);
  }
  t.like(await getWeek(ann, week), { version: 15, status: 'rejected' });
});
