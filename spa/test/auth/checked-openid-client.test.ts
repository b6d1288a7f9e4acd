import '../_dom.ts';
import test from 'ava';
import type { INavigator } from 'oidc-client-ts';
import type { CheckedOpenIdClient } from '../../src/auth/checked-openid-client.ts';
import { createOpenIdClient } from '../../src/auth/openid-client.ts';
import { isPassing } from '../../src/auth/sign-in-failure.ts';
import { SignInFault } from '../../src/auth/sign-in-fault.ts';
import { type ScriptedServer, startScriptedServer, unsignedIdToken } from './_authorization-server.ts';

const ORIGIN = 'http://localhost:8080';

interface SignIn {
  server: ScriptedServer;
  openIdClient: CheckedOpenIdClient;
  /** The authorization request, as the browser was sent there. */
  request: URLSearchParams;
  /** What the server sends back when everything is right. */
  callback: URLSearchParams;
  claims: Record<string, unknown>;
  complete: () => Promise<unknown>;
}

/** A sign-in that has got as far as the answer; a test changes what it wants to see refused. */
async function startSignIn(discovery: Record<string, unknown> = {}): Promise<SignIn> {
  const server = await startScriptedServer(discovery);
  const addresses: string[] = [];
  const remember: INavigator = {
    prepare: () =>
      Promise.resolve({
        navigate({ url }) {
          addresses.push(url);
          return Promise.resolve({ url });
        },
        close: () => undefined,
      }),
    callback: () => Promise.resolve(),
  };
  const openIdClient = createOpenIdClient(
    {
      issuer: server.issuer,
      clientId: 'timesheets-spa',
      audience: 'https://timesheets.abc.example/api',
      origin: ORIGIN,
    },
    remember,
  );
  const nonce = crypto.randomUUID();
  await openIdClient.signinRedirect({ nonce, state: { nonce, returnTo: '/profile' } });
  const request = new URL(addresses[0] ?? '').searchParams;
  const nowS = Math.floor(Date.now() / 1000);
  const claims: Record<string, unknown> = {
    iss: server.issuer,
    aud: 'timesheets-spa',
    sub: 'local|ann',
    nonce,
    iat: nowS,
    exp: nowS + 60,
  };
  server.tokenResponse = () => ({
    access_token: 'opaque',
    token_type: 'Bearer',
    expires_in: 60,
    id_token: unsignedIdToken(claims),
  });
  const callback = new URLSearchParams({ code: 'c-1', state: request.get('state') ?? '' });
  return {
    server,
    openIdClient,
    request,
    callback,
    claims,
    complete: () => openIdClient.signinRedirectCallback(`${ORIGIN}/callback?${callback}`),
  };
}

test.beforeEach(() => sessionStorage.clear());

test.serial('SPA-01, SPA-05, SPA-16 the authorization request is as this application promises', async (t) => {
  const { request, server } = await startSignIn();
  t.is(request.get('response_type'), 'code');
  t.is(request.get('code_challenge_method'), 'S256');
  t.is(request.get('code_challenge')?.length, 43);
  t.is(request.get('redirect_uri'), `${ORIGIN}/callback`);
  t.is(request.get('resource'), 'https://timesheets.abc.example/api');
  t.is(request.get('audience'), 'https://timesheets.abc.example/api');
  t.truthy(request.get('nonce'));
  t.is(
    request.get('scope'),
    'openid profile email read:timesheets create:timesheets delete:timesheets approve:timesheets manage:directory',
  );
  server.close();
});

test.serial(
  'SPA-08, SPA-18 an honest answer signs in, opaque as its access token is, and nothing is kept outside memory',
  async (t) => {
    const { server, openIdClient, complete } = await startSignIn();
    await complete();
    const user = await openIdClient.getUser();
    t.is(user?.profile.sub, 'local|ann');
    t.is(user?.access_token, 'opaque');
    t.is(sessionStorage.length + localStorage.length, 0);
    server.close();
  },
);

test.serial('SPA-04 a refresh token that nobody asked for is not kept', async (t) => {
  const { server, openIdClient, complete } = await startSignIn();
  change(server, { refresh_token: 'r-1' });
  await complete();
  t.false(JSON.stringify(await openIdClient.getUser()).includes('r-1'));
  server.close();
});

test.serial('a server that is down is no refusal: asking again later can help', async (t) => {
  for (const [status, body] of [
    [503, '{}'],
    [502, '<h1>Bad gateway</h1>'],
  ] as const) {
    const { server, complete } = await startSignIn();
    server.failure = { status, body };
    const error = await t.throwsAsync(complete());
    t.true(isPassing(error), error.message);
    server.close();
  }
});

test.serial('SPA-17 scopes are as granted, and as requested when the answer does not say', async (t) => {
  const silent = await startSignIn();
  await silent.complete();
  t.true((await silent.openIdClient.getUser())?.scopes.includes('manage:directory'));
  silent.server.close();

  const narrow = await startSignIn();
  const { tokenResponse } = narrow.server;
  narrow.server.tokenResponse = () => ({ ...tokenResponse(), scope: 'openid read:timesheets' });
  await narrow.complete();
  t.deepEqual((await narrow.openIdClient.getUser())?.scopes, ['openid', 'read:timesheets']);
  narrow.server.close();
});

type Change = (signIn: SignIn) => void;

const REFUSED: [string, string, Change][] = [
  ['SPA-07', 'an ID token for another client', ({ claims }) => (claims.aud = 'acme-planner')],
  ['SPA-07', 'an ID token of another issuer', ({ claims }) => (claims.iss = 'https://evil.example/')],
  ['SPA-02', 'an ID token of another sign-in', ({ claims }) => (claims.nonce = 'n-2')],
  ['SPA-07', 'an ID token without a subject', ({ claims }) => (claims.sub = undefined)],
  ['SPA-02', 'an ID token without a nonce', ({ claims }) => (claims.nonce = undefined)],
  ['SPA-01', 'an answer without a code', ({ callback }) => callback.delete('code')],
  ['SPA-07', 'an expired ID token', ({ claims }) => (claims.exp = 1)],
  ['SPA-06', 'an answer from another issuer', ({ callback }) => callback.set('iss', 'https://evil.example/')],
  ['SPA-21', 'a repeated code', ({ callback }) => callback.append('code', 'c-2')],
  ['SPA-20', 'an access token of another type', ({ server }) => change(server, { token_type: 'DPoP' })],
  ['SPA-20', 'an empty access token', ({ server }) => change(server, { access_token: '' })],
  ['SPA-07', 'no ID token', ({ server }) => change(server, { id_token: undefined })],
  ['SPA-07', 'an ID token that is none', ({ server }) => change(server, { id_token: 'opaque' })],
];

function change(server: ScriptedServer, change: Record<string, unknown>): void {
  const { tokenResponse } = server;
  server.tokenResponse = () => ({ ...tokenResponse(), ...change });
}

for (const [id, title, spoil] of REFUSED) {
  test.serial(`${id} refuses ${title}, and nobody is signed in`, async (t) => {
    const signIn = await startSignIn();
    spoil(signIn);
    // A fault of ours in every case: whatever else is thrown counts as a server that is down, and is tried again.
    await t.throwsAsync(signIn.complete(), { instanceOf: SignInFault });
    t.is(await signIn.openIdClient.getUser(), null);
    signIn.server.close();
  });
}

for (const title of ['an answer from another issuer', 'a repeated code']) {
  test.serial(`SPA-06, SPA-21 ${title} does not even spend the code`, async (t) => {
    const signIn = await startSignIn();
    REFUSED.find(([, name]) => name === title)?.[2](signIn);
    await t.throwsAsync(signIn.complete(), { instanceOf: SignInFault });
    t.is(signIn.server.exchanges, 0);
    signIn.server.close();
  });
}

test.serial(
  'SPA-02 an answer with a state that nobody sent out is refused, and none can be used twice',
  async (t) => {
    const signIn = await startSignIn();
    const { callback, complete, server } = signIn;
    const state = callback.get('state') ?? '';
    callback.set('state', 'made-up');
    await t.throwsAsync(complete(), { instanceOf: SignInFault });
    callback.set('state', state);
    await complete();
    await t.throwsAsync(complete(), { instanceOf: SignInFault });
    t.is(server.exchanges, 1);
    server.close();
  },
);

test.serial('SPA-06 an answer without iss is refused when the server promises one', async (t) => {
  const { complete, server } = await startSignIn({ authorization_response_iss_parameter_supported: true });
  await t.throwsAsync(complete(), { instanceOf: SignInFault });
  t.is(server.exchanges, 0);
  server.close();
});

test.serial(
  'SPA-06 nobody is sent to the endpoints of a discovery document that names another issuer',
  async (t) => {
    const fault = await t.throwsAsync(startSignIn({ issuer: 'https://evil.example/' }), {
      instanceOf: SignInFault,
    });
    t.is(fault.reason, 'issuer');
    t.is(sessionStorage.length, 0);
  },
);
