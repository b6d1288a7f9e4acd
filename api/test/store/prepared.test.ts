import test from 'ava';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { prepared, type Slots } from '../../src/store/prepared.ts';
import { insertProject } from '../../src/store/projects.ts';
import { dialects } from '../_dialects.ts';
import { emptyDatabase, openFor } from './_database.ts';

interface Wanted {
  ids: readonly string[];
  name: string | undefined;
  client: string | undefined;
}

for (const dialect of dialects) {
  test(`${dialect}: a prepared query is built once for each shape, and every call has its own values`, async (t) => {
    const store = openFor(t, await emptyDatabase(t, dialect));
    await migrateToLatest(store);
    const empty = { open_from: null, open_to: null, archived_at: null };
    const at = '2026-11-20T10:00:00.000Z';
    await store.transaction(async (trx) => {
      for (const [project_id, name, client] of [
        ['a', 'n1', 'c1'],
        ['b', 'n1', 'c2'],
        ['c', 'n2', 'c1'],
        ['d', 'c1', 'n1'],
      ] as const)
        await insertProject(
          trx,
          { project_id, name, client, ...empty, created_at: at, updated_at: at, version: 1 },
          1,
        );
    });
    let built = 0;
    const find = prepared((db, { value, list }: Slots<Wanted>, given) => {
      built += 1;
      return db
        .selectFrom('project')
        .select('project_id')
        .where('project_id', 'in', list('ids'))
        .$if(given('name'), (query) => query.where('name', '=', value('name')))
        .$if(given('client'), (query) => query.where('client', '=', value('client')))
        .orderBy('project_id');
    });
    const ids = async (wanted: Wanted) =>
      (await store.read((db) => find(db, wanted))).rows.map(({ project_id }) => project_id).join('');
    const all = ['a', 'b', 'c', 'd'];
    for (let round = 0; round < 3; round += 1) {
      t.is(await ids({ ids: all, name: 'n1', client: undefined }), 'ab');
      t.is(await ids({ ids: all, name: undefined, client: 'n1' }), 'd');
      t.is(await ids({ ids: all, name: 'n2', client: undefined }), 'c');
      t.is(await ids({ ids: all, name: 'n1', client: 'c2' }), 'b');
      t.is(await ids({ ids: ['c', 'd'], name: undefined, client: undefined }), 'cd');
      t.is(await ids({ ids: ['b'], name: undefined, client: undefined }), 'b');
      t.is(await ids({ ids: ['a'], name: undefined, client: undefined }), 'a');
    }
    t.is(built, 5);
    const many = [...all, ...Array.from({ length: 50 }, (_, n) => `x${n}`)];
    t.is(await ids({ ids: many, name: undefined, client: undefined }), 'abcd');
    const parallel = await Promise.all(
      all.map((id) => ids({ ids: [id], name: undefined, client: undefined })),
    );
    t.deepEqual(parallel, all);
  });
}
