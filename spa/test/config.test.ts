import test from 'ava';
import { ConfigFault, parseConfig, readConfig } from '../src/config.ts';

const GOOD = {
  api_base_url: 'http://localhost:8080/api/v1',
  issuer: 'https://id.example/',
  client_id: 'timesheets-spa',
  audience: 'https://timesheets.abc.example/api',
  auth_flow: 'code',
};

test('a good configuration is read as it is', (t) => {
  t.deepEqual(parseConfig(GOOD), {
    apiBaseUrl: 'http://localhost:8080/api/v1',
    issuer: 'https://id.example/',
    clientId: 'timesheets-spa',
    audience: 'https://timesheets.abc.example/api',
  });
});

test('everything that is wrong is named at once', (t) => {
  const fault = t.throws(
    () => parseConfig({ issuer: 'http://id.example/', auth_flow: 'implicit', client_id: '' }),
    {
      instanceOf: ConfigFault,
    },
  );
  t.is(fault.faults.length, 5);
  for (const name of ['api_base_url', 'issuer', 'client_id', 'audience', 'auth_flow']) {
    t.true(
      fault.faults.some((text) => text.startsWith(name)),
      name,
    );
  }
});

for (const url of [
  'http://id.example/',
  'http://localhost.evil.example/',
  'ftp://localhost/',
  '/api/v1',
  'javascript:0',
]) {
  test(`an access token is never to travel to ${url}`, (t) => {
    t.throws(() => parseConfig({ ...GOOD, api_base_url: url }), { instanceOf: ConfigFault });
  });
}

for (const url of ['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://localhost:1/']) {
  test(`http is fine on loopback: ${url}`, (t) => {
    t.is(parseConfig({ ...GOOD, issuer: url }).issuer, url);
  });
}

for (const value of [null, 'x', [], 3, undefined]) {
  test(`no configuration at all is said to be none: ${JSON.stringify(value)}`, (t) => {
    t.throws(() => parseConfig(value), { instanceOf: ConfigFault });
  });
}

test('an answer that is no configuration is a fault in words', async (t) => {
  const answers = [
    () => Promise.resolve(new Response('<!doctype html>')),
    () => Promise.resolve(new Response('{}', { status: 503 })),
    () => Promise.reject(new TypeError('Failed to fetch')),
  ];
  for (const answer of answers) {
    const fault = await t.throwsAsync(readConfig(answer), { instanceOf: ConfigFault });
    t.regex(fault.message, /config\.json/);
  }
});
