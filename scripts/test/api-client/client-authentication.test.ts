import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import type { ClientMetadata } from 'oidc-provider';
import { createCredentials } from '../../src/api-client/credentials.ts';
import { readClientSettings } from '../../src/api-client/settings.ts';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { localMachines } from '../../src/local.ts';
import { library } from '../../src/oidc-provider/library.ts';
import { writeFile } from '../_files.ts';

const audience = 'https://api.timesheets.test/';
/** With everything that the two encodings of RFC 6749, section 2.3.1, treat differently. */
const oddId = 'push:er a%2B';
const oddSecret = 's e:c%r&e+t=';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));

/** The real provider with one machine that shows who it is as said. */
async function startProvider(t: ExecutionContext, machine: Partial<ClientMetadata>, methods: string[]) {
  const requests: { url: string; authorization: string | undefined }[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new library.Provider(issuer, {
    clients: [
      {
        client_id: oddId,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        ...machine,
      },
    ],
    clientAuthMethods: methods as never,
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: 'create:timesheets',
          audience,
          accessTokenFormat: 'jwt' as const,
        }),
      },
    },
  });
  const handle = provider.callback();
  server.on('request', (request: IncomingMessage, response) => {
    requests.push({ url: String(request.url), authorization: request.headers.authorization });
    void handle(request, response);
  });
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return { issuer: new URL(issuer), requests };
}

const settingsOf = (issuer: URL, more: Record<string, string>) =>
  readClientSettings(
    { TIMESHEETS_ISSUER: issuer.href, TIMESHEETS_CLIENT_ID: oddId, ...more },
    localMachines.push,
  );
const ask = (issuer: URL, more: Record<string, string>) =>
  createCredentials(settingsOf(issuer, more), audience, ['create:timesheets'])({ forceRefresh: false });
const bySecret = { TIMESHEETS_CLIENT_SECRET: oddSecret };

for (const method of ['client_secret_basic', 'client_secret_post']) {
  for (const methods of [[method], ['client_secret_basic', 'client_secret_post']]) {
    test(`a secret of a client for ${method} is shown to a server that takes ${methods.join(' and ')}, never in an address`, async (t) => {
      const machine = { client_secret: oddSecret, token_endpoint_auth_method: method as never };
      const { issuer, requests } = await startProvider(t, machine, methods);
      t.regex(await ask(issuer, bySecret), /^eyJ/);
      const asked = requests.filter(({ url }) => url.startsWith('/token'));
      t.is(asked.at(-1)?.authorization !== undefined, methods.includes('client_secret_basic'));
      for (const { url } of requests) t.false(decodeURIComponent(url).includes(oddSecret), url);
    });
  }
}

test('a client with a private key signs, and sends no secret', async (t) => {
  const machine = {
    token_endpoint_auth_method: 'private_key_jwt' as const,
    jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] } as never,
  };
  const { issuer, requests } = await startProvider(t, machine, ['private_key_jwt', 'client_secret_basic']);
  t.regex(await ask(issuer, { TIMESHEETS_CLIENT_KEY_FILE: writeFile(t, 'key.pem', pem) }), /^eyJ/);
  t.true(requests.every(({ authorization }) => authorization === undefined));
});

test('a key that cannot be read or used is said, and not quoted', async (t) => {
  const missing = { TIMESHEETS_CLIENT_KEY_FILE: 'no-folder/key.pem' };
  t.throws(() => settingsOf(new URL('https://id.example/'), missing), {
    instanceOf: CannotRun,
    message: /no-folder\/key\.pem \(ENOENT\): check TIMESHEETS_CLIENT_KEY_FILE/,
  });
  const { issuer } = await startProvider(t, { client_secret: oddSecret }, ['client_secret_basic']);
  const broken = { TIMESHEETS_CLIENT_KEY_FILE: writeFile(t, 'key.pem', pem.replace('MII', 'XXX')) };
  const error = await t.throwsAsync(ask(issuer, broken), {
    instanceOf: CannotRun,
    message: /RSA private key in PEM/,
  });
  t.false(error?.message.includes('XXX'));
});

test('a wrong secret is said once all ways were tried', async (t) => {
  const machine = { client_secret: oddSecret, token_endpoint_auth_method: 'client_secret_post' as const };
  const { issuer, requests } = await startProvider(t, machine, ['client_secret_basic', 'client_secret_post']);
  await t.throwsAsync(ask(issuer, { TIMESHEETS_CLIENT_SECRET: 'wrong' }), {
    instanceOf: CannotRun,
    message: /invalid_client.* Check TIMESHEETS_CLIENT_ID and its secret/,
  });
  const asked = requests.filter(({ url }) => url.startsWith('/token'));
  t.deepEqual(
    asked.map(({ authorization }) => authorization?.split(' ')[0]),
    ['Basic', undefined],
  );
});

test('a server that names another issuer, or gives what is no bearer token, is not used', async (t) => {
  for (const [change, message] of [
    [{ issuer: 'http://127.0.0.1:1/' }, /cannot be used/],
    [{ token: { access_token: 'x', token_type: 'mac' } }, /cannot be used/],
  ] as const) {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      const own = { issuer: url.href.slice(0, -1), token_endpoint: `${url}token`, jwks_uri: `${url}jwks` };
      if (request.url?.startsWith('/.well-known')) response.end(JSON.stringify({ ...own, ...change }));
      else response.end(JSON.stringify('token' in change ? change.token : {}));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    t.teardown(() => {
      server.closeAllConnections();
      server.close();
    });
    await t.throwsAsync(ask(url, bySecret), { instanceOf: CannotRun, message });
  }
});
