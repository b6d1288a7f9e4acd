import test from 'ava';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { createForge } from './_forge.ts';
import { createKey, startJwksServer, withKeys } from './_jwks.ts';

const names = ['__proto__', 'constructor', 'prototype', 'constructor.prototype', '__proto__[polluted]'];
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const evil = '{"polluted":"yes","archived":true,"note":"polluted"}';
const entry = '"date":"2026-11-02","project_id":"a","minutes":5';

/** Every place of a request that ends up in an object. */
function payloads(
  name: string,
): [method: string, path: string, headers: Record<string, string>, body?: string][] {
  const quoted = JSON.stringify(name);
  const query = `${encodeURIComponent(name)}=1&${encodeURIComponent(`${name}[polluted]`)}=yes`;
  return [
    ['POST', '/timesheets', json, `{${entry},${quoted}:${evil}}`],
    ['POST', '/timesheets', json, `{${entry},"source":{${quoted}:${evil}}}`],
    ['POST', '/timesheets', json, `{"constructor":{"prototype":${evil}},${entry}}`],
    ['POST', '/timesheets/batch', json, `{"mode":"per_item","items":[{"op":"create",${quoted}:${evil}}]}`],
    [
      'POST',
      '/timesheets/batch',
      json,
      `{"mode":"atomic","items":[{"op":"create","timesheet":{${entry},${quoted}:${evil}}}]}`,
    ],
    [
      'PATCH',
      '/timesheet-weeks/2026-W45/grid',
      { ...json, 'if-match': '*' },
      `{"cells":[{${quoted}:${evil}}]}`,
    ],
    ['POST', '/timesheets', form, `${encodeURIComponent(`${name}[polluted]`)}=yes`],
    ['GET', `/timesheets?${query}`, {}],
    ['GET', `/timesheets?sort=${encodeURIComponent(name)}`, {}],
    ['GET', `/reports/summary?from=2026-11-01&to=2026-11-30&group_by=${encodeURIComponent(name)}`, {}],
    ['GET', `/timesheets/${encodeURIComponent(name)}`, {}],
    ['GET', `/people?q=${encodeURIComponent(name)}`, {}],
    ['POST', '/timesheets', { ...json, 'idempotency-key': name }, `{${entry}}`],
    ['GET', '/timesheets', { [name.replace(/[^\w]/g, '-')]: evil }],
  ];
}

test('whatever is named like a prototype changes no object: all later answers are the same to the byte', async (t) => {
  const key = await createKey('main');
  const issuer = await startJwksServer(withKeys(key));
  const app = await startApp(issuer.url);
  t.teardown(async () => {
    await app.close();
    await issuer.close();
  });
  const scope = 'read:timesheets create:timesheets approve:timesheets manage:directory';
  const forge = createForge(issuer.url, key, scope);
  const as = (claims = {}) => ({ authorization: `Bearer ${forge.make({ claims })}` });
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    send(app.origin, method, `/api/v1${path}`, { ...as(), ...headers }, body);

  t.is((await ask('PUT', '/projects/a', json, '{"name":"A"}')).status, 201);
  t.is((await ask('POST', '/timesheets', json, `{${entry}}`)).status, 201);
  const paths = [
    '/me',
    '/projects',
    '/timesheet-weeks/2026-W45',
    '/reports/summary?from=2026-11-01&to=2026-11-30&group_by=project',
  ];
  // Of somebody to whom nothing below happens; a body that is refused names its members, which would be echoed.
  const baseline = async () => {
    const bob = as({ sub: 'user|bob', jti: 'b' });
    const answers = await Promise.all(paths.map((path) => ask('GET', path, bob)));
    const refused = await ask('POST', '/timesheets', { ...json, ...bob }, '{}');
    return [...answers, refused].map(({ status, text }) => [
      status,
      text.replace(/"request_id":"[^"]+"/, ''),
    ]);
  };
  const before = await baseline();

  const statuses = new Set<number>();
  for (const name of names) {
    for (const [method, path, headers, body] of payloads(name)) {
      const { status, text } = await ask(method, path, headers, body);
      statuses.add(status);
      t.true(status < 500, `${method} ${path} ${body}: ${text}`);
      if (body?.includes('polluted') && status === 200)
        t.regex(text, /"status":"failed"/, `${body}: ${text}`);
    }
    const claims = { [name]: { polluted: 'yes', user_type: 'contractor' } };
    t.is((await send(app.origin, 'GET', '/api/v1/me', as(claims))).status, 200);
  }
  t.true(statuses.has(400) && statuses.has(415));
  t.is(({} as Record<string, unknown>).polluted, undefined);
  t.is(([] as unknown as Record<string, unknown>).polluted, undefined);
  t.deepEqual(Object.keys(Object.prototype), []);
  t.deepEqual(await baseline(), before);
});
