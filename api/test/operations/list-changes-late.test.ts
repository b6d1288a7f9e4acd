import ava from 'ava';
import { takeChangeNumber } from '../../src/store/change-clock.ts';
import type { Transaction } from '../../src/store/open.ts';
import { insertProject } from '../../src/store/projects.ts';
import { ownScopes, startApi, type TestApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { type Change, followerOf, has, nameOf } from './_changes.ts';
import { create, entry, post } from './_entries.ts';
import { unique } from './_on-each-dialect.ts';
import { dayOf, weeksAgo } from './_weeks.ts';

// SQLite has one writer: nothing can commit late there.
const test = dialects.includes('postgres') ? ava.serial : ava.serial.skip;

let api: TestApi;
ava.before(async () => {
  if (dialects.includes('postgres')) api = await startApi('postgres');
});
ava.after.always(() => api?.close());

interface OpenTransaction {
  trx: Transaction;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** A transaction that stays open until it is ended. */
async function openTransaction(): Promise<OpenTransaction> {
  const trx = await api.store.db.startTransaction().execute();
  return {
    trx,
    commit: async () => void (await trx.commit().execute()),
    rollback: async () => void (await trx.rollback().execute()),
  };
}

async function insertProjectIn(trx: Transaction, project_id: string, changedIn: number): Promise<void> {
  const at = new Date().toISOString();
  const row = {
    project_id,
    name: project_id,
    client: null,
    open_from: null,
    open_to: null,
    archived_at: null,
  };
  await insertProject(trx, { ...row, created_at: at, updated_at: at, version: 1 }, changedIn);
}

const times = (got: readonly Change[], id: string) => got.filter((change) => change.id === id).length;

for (const moment of ['before others write', 'after others have committed']) {
  test(`200 a transaction that took its number first and commits last is not skipped: it writes ${moment}`, async (t) => {
    const ann = await api.person(unique('ann'), { scopes: ownScopes });
    const follower = followerOf(ann);
    await follower.readUntil((got) => has(got, 'acme-website'));
    const late = unique('late');
    const open = await openTransaction();
    const number = await takeChangeNumber(open.trx, 'postgres');
    if (moment === 'before others write') await insertProjectIn(open.trx, late, number);
    const others: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      others.push((await create(ann, { date: dayOf(weeksAgo(1), n) })).id);
      // Reads to the end, in steps of one, as often as a client likes.
      await follower.read(1);
      await follower.read();
    }
    if (moment !== 'before others write') await insertProjectIn(open.trx, late, number);
    await follower.read();
    t.false(has(follower.got, late));
    await open.commit();
    const got = await follower.readUntil(
      (all) => has(all, late) && others.every((id) => has(follower.got, id)),
    );
    t.is(times(got, late), 1);
    for (const id of others) t.is(times(follower.got, id), 1);
  });
}

test('200 a request that waits for a lock is not skipped by those who overtake it', async (t) => {
  const [annId, bobId] = [unique('ann'), unique('bob')];
  const ann = await api.person(annId, { scopes: ownScopes });
  const bob = await api.person(bobId, { scopes: ownScopes });
  const mia = await api.person(unique('mia'));
  const { week } = await create(ann, { date: dayOf(weeksAgo(1)) });
  const follower = followerOf(mia, `user_id=${annId}&user_id=${bobId}`);
  await follower.readUntil((got) => has(got, `${annId}/${week}`, 1));
  const open = await openTransaction();
  await open.trx
    .selectFrom('timesheet_week')
    .select('version')
    .where('user_id', '=', annId)
    .forUpdate()
    .execute();
  const waiting = post(ann, entry({ date: dayOf(weeksAgo(1), 1) }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const others: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    others.push((await create(bob, { date: dayOf(weeksAgo(1), n) })).id);
    await follower.read(1);
  }
  await open.commit();
  // The one that has waited commits now, behind those with higher numbers.
  const { id } = (await (await waiting).json()) as { id: string };
  await follower.readUntil(() => [id, ...others].every((one) => has(follower.got, one)));
  for (const one of [id, ...others]) t.is(times(follower.got, one), 1);
  t.true(has(follower.got, `${annId}/${week}`, 2));
});

test('200 those who commit in the reverse of their numbers all come, each once', async (t) => {
  const follower = followerOf(await api.person(unique('ann'), { scopes: ownScopes }));
  await follower.readUntil((got) => has(got, 'acme-website'));
  const open: (OpenTransaction & { id: string })[] = [];
  for (let n = 0; n < 4; n += 1) {
    const one = { ...(await openTransaction()), id: unique(`r${n}`) };
    await insertProjectIn(one.trx, one.id, await takeChangeNumber(one.trx, 'postgres'));
    open.push(one);
  }
  for (const { commit } of open.toReversed()) {
    await commit();
    await follower.read(1);
  }
  await follower.readUntil(() => open.every(({ id }) => has(follower.got, id)));
  for (const { id } of open) t.is(times(follower.got, id), 1);
});

test('200 what is rolled back never comes, and holds nothing up afterwards', async (t) => {
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, 'acme-website'));
  const [gone, open] = [unique('gone'), await openTransaction()];
  await insertProjectIn(open.trx, gone, await takeChangeNumber(open.trx, 'postgres'));
  const { id } = await create(ann);
  await follower.read();
  await open.rollback();
  await follower.readUntil(() => has(follower.got, id));
  t.false(has(follower.got, gone));
});

test('200 somebody who only reads, an export for example, holds nothing up', async (t) => {
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  const follower = followerOf(ann);
  const reader = api.store.stream(async function* (db) {
    for (;;) yield await db.selectFrom('project').select('project_id').execute();
  });
  await reader.next();
  const { id } = await create(ann);
  const got = await follower.readUntil((all) => has(all, id));
  t.deepEqual(got.filter((change) => change.id === id).map(nameOf), [`timesheet upsert ${id}`]);
  t.false((await reader.next()).done);
  await reader.return();
});
