import type { Timesheet } from '@timesheets/sdk';
import test from 'ava';
import { json, read, startApi, today } from '../_api.ts';
import { dialects } from '../_dialects.ts';

for (const dialect of dialects) {
  test(`${dialect} 201 stores the entry and says where it is`, async (t) => {
    const api = await startApi(dialect);
    t.teardown(api.close);
    const ann = await api.person('ann');
    const response = await ann.fetch(
      '/timesheets',
      json('POST', { date: today, project_id: 'acme-website', minutes: 90 }),
    );
    t.is(response.status, 201);
    const created = await read<Timesheet>(response);
    t.is(response.headers.get('location'), `/api/v1/timesheets/${created.id}`);
    t.is(response.headers.get('etag'), '"1"');
    const found = await ann.fetch(`/timesheets/${created.id}`);
    t.deepEqual(await read<Timesheet>(found), created);
  });
}
