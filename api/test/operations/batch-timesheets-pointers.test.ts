import type { Problem } from '@timesheets/sdk';
import test from 'ava';
import { json, ownScopes, read, startApi, today } from '../_api.ts';
import { dialects } from '../_dialects.ts';

const entry = { date: today, project_id: 'acme-website', minutes: 30 };
const source = (external_id: string) => ({ system: 'erp', external_id });

for (const dialect of dialects) {
  test(`${dialect} 4xx of an atomic batch points at the member at fault`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const ann = await api.person('ann', { scopes: ownScopes.slice(0, 2) });
    const { id } = await read<{ id: string }>(await ann.fetch('/timesheets', json('POST', entry)));
    const unknown = '019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
    const cases: [object, number, string][] = [
      [{ op: 'update', id, version: 7, timesheet: { minutes: 5 } }, 412, '/items/1/version'],
      [{ op: 'update', id: unknown, version: 1, timesheet: { minutes: 5 } }, 404, '/items/1/id'],
      [{ op: 'delete', id, version: 1 }, 403, '/items/1/op'],
      [{ op: 'upsert', timesheet: entry }, 400, '/items/1/op'],
      [{ op: 'create', timesheet: { ...entry, minutes: 1440 } }, 409, '/items/1/timesheet/minutes'],
    ];
    for (const [item, status, pointer] of cases) {
      const items = [{ op: 'create', timesheet: entry }, item];
      const response = await ann.fetch('/timesheets/batch', json('POST', { mode: 'atomic', items }));
      t.is(response.status, status, pointer);
      t.deepEqual(
        (await read<Problem>(response)).errors.map((fault) => fault.pointer),
        [pointer],
      );
    }
  });

  test(`${dialect} 400 for a person whose user id cannot be one`, async (t) => {
    const claim = 'https://api.timesheets.test/email';
    const verified = { [claim]: 'mia@abc.example', [`${claim}_verified`]: true };
    const api = await startApi(dialect, { OIDC_USER_ID_CLAIM: claim }, verified);
    t.teardown(api.close);
    const machine = await api.machine();
    const names = ['   ', '\u00a0', 'all', 'nobody', `${'İ'.repeat(250)}@x.y`];
    for (const [index, user_id] of names.entries()) {
      const timesheet = { ...entry, user_id, user_type: 'contractor', source: source(`s${index}`) };
      const single = await machine.fetch('/timesheets', json('POST', timesheet));
      t.is(single.status, 400, user_id);
      t.deepEqual(
        (await read<Problem>(single)).errors.map((fault) => fault.pointer),
        ['/user_id'],
      );
      const items = [{ op: 'upsert', timesheet }];
      const batch = await machine.fetch('/timesheets/batch', json('POST', { mode: 'per_item', items }));
      const { results } = await read<{ results: { problem: Problem }[] }>(batch);
      t.is(results[0]?.problem.errors[0]?.pointer, '/items/0/timesheet/user_id');
    }
    t.deepEqual(
      await api.store.db
        .selectFrom('person')
        .select('user_id')
        .where('user_id', 'not like', 'mia@%')
        .execute(),
      [],
    );
  });
}
