import { read } from '../_api.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import type { Settings } from './_settings.ts';

const test = onEachDialect();

test('200 for any person, also one without scopes: nothing is closed at first', async (t, api) => {
  const nobody = await api.person(unique('nobody'), { scopes: [] });
  const response = await nobody.fetch('/settings');
  t.is(response.status, 200);
  t.is(response.headers.get('etag'), '"1"');
  t.is(response.headers.get('cache-control'), 'no-store');
  const settings = await read<Settings>(response);
  t.like(settings, { closed_through: null, version: 1 });
  t.deepEqual(Object.keys(settings).sort(), ['closed_through', 'updated_at', 'version']);
});

test('403 person-required for a machine, whatever its scopes', async (t, api) => {
  const machine = await api.machine({ scopes: ['read:timesheets', 'manage:directory'] });
  await expectProblem(t, await machine.fetch('/settings'), 403, 'person-required', []);
});
