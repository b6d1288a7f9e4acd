import test from 'ava';
import { json, startApi } from '../_api.ts';
import { create, entry, post } from '../operations/_entries.ts';
import { expectProblem } from '../operations/_expect-problem.ts';
import { listIds } from '../operations/_list.ts';
import { layCable } from './_cable.ts';
import { emptyDatabase } from './_database.ts';

test('503 with Retry-After on every operation while PostgreSQL is away, and all is well once it is back', async (t) => {
  const url = new URL(await emptyDatabase(t, 'postgres'));
  const cable = await layCable(url.hostname, Number(url.port));
  t.teardown(cable.close);
  url.port = String(cable.port);
  const api = await startApi('postgres', { DATABASE_URL: url.href });
  t.teardown(api.close);
  const ann = await api.person('ann');
  const { id } = await create(ann);
  cable.cut();
  const answers = await Promise.all([
    ann.fetch('/timesheets'),
    ann.fetch(`/timesheets/${id}`),
    post(ann, entry()),
    ann.fetch(`/timesheets/${id}`, json('PATCH', { minutes: 5 }, { 'if-match': '*' })),
    ann.fetch(`/timesheets/${id}`, { method: 'DELETE', headers: { 'if-match': '*' } }),
    ann.fetch(
      '/timesheets/batch',
      json('POST', { mode: 'atomic', items: [{ op: 'create', timesheet: entry() }] }),
    ),
    ann.fetch('/projects'),
    ann.fetch('/projects/p', json('PUT', { name: 'P' })),
    ann.fetch('/me'),
  ]);
  for (const answer of answers) {
    t.regex(answer.headers.get('retry-after') ?? '', /^[1-9][0-9]*$/);
    await expectProblem(t, answer, 503, 'unavailable', []);
  }
  t.is((await fetch(`${api.origin}/readyz`)).status, 503);
  t.is((await fetch(`${api.origin}/healthz`)).status, 200);
  cable.mend();
  t.deepEqual(await listIds(ann), [id]);
  t.is((await post(ann, entry())).status, 201);
  t.is((await fetch(`${api.origin}/readyz`)).status, 200);
});
