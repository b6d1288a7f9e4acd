import { createTimesheetsClient, ForeignAddressError, InvalidOptionError } from '@timesheets/sdk';
import test from 'ava';
import { clientAnsweredBy, emptyPage, json } from './_client.ts';

const getAccessToken = async () => 'access-token-1';

for (const baseUrl of [
  'https://timesheets.example/api/v1',
  'https://timesheets.example/api/v1/',
  'http://localhost:8080/api/v1',
  'http://api.localhost/api/v1',
  'http://127.0.0.1:8080/api/v1',
  'http://[::1]:8080/api/v1',
]) {
  test(`${baseUrl} is a base URL`, async (t) => {
    const { client, requests } = clientAnsweredBy(() => json(emptyPage), { baseUrl });
    await client.GET('/projects');
    t.is(requests[0]?.url, `${baseUrl.replace(/\/$/, '')}/projects`);
  });
}

for (const baseUrl of [
  '',
  '/api/v1',
  'timesheets.example',
  'http://timesheets.example/api/v1',
  'http://localhost.example/api/v1',
  'http://127.0.0.1.example/api/v1',
  'http://10.0.0.1/api/v1',
  'ftp://localhost/api/v1',
  'https://ann:secret@timesheets.example/api/v1',
  'https://timesheets.example/api/v1?x=1',
  'https://timesheets.example/api/v1#x',
]) {
  test(`${JSON.stringify(baseUrl)} is no base URL`, (t) => {
    const error = t.throws(() => createTimesheetsClient({ baseUrl, getAccessToken }), {
      instanceOf: InvalidOptionError,
      code: 'invalid-option',
    });
    t.is(error?.option, 'baseUrl');
  });
}

for (const [option, value] of [
  ['timeoutMs', 0],
  ['timeoutMs', Number.POSITIVE_INFINITY],
  ['timeoutMs', 2 ** 31],
  ['retries', -1],
  ['retries', 1.5],
  ['retries', 11],
] as const) {
  test(`${option} ${value} is refused`, (t) => {
    const options = { baseUrl: 'https://timesheets.example', getAccessToken, [option]: value };
    t.like(
      t.throws(() => createTimesheetsClient(options), { instanceOf: InvalidOptionError }),
      { option },
    );
  });
}

test('getAccessToken cannot be left out', (t) => {
  const options = { baseUrl: 'https://timesheets.example' } as Parameters<typeof createTimesheetsClient>[0];
  t.like(
    t.throws(() => createTimesheetsClient(options), { instanceOf: InvalidOptionError }),
    { option: 'getAccessToken' },
  );
});

for (const baseUrl of [
  'https://elsewhere.example/api/v1',
  'http://timesheets.example/api/v1',
  'https://timesheets.example:8443/api/v1',
  'https://timesheets.example/api',
  'https://timesheets.example/api/v10',
]) {
  test(`a single call to ${baseUrl} is refused before anything is sent`, async (t) => {
    const { client, requests } = clientAnsweredBy(() => json(emptyPage));
    await t.throwsAsync(client.GET('/projects', { baseUrl }), {
      instanceOf: ForeignAddressError,
      code: 'foreign-address',
    });
    t.is(requests.length, 0);
  });
}
