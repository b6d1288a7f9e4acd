import { scopes } from '@timesheets/sdk/operations';
import ava, { type ExecutionContext } from 'ava';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { audience, createForge, type Draft } from './_forge.ts';
import { createKey, startJwksServer, withKeys } from './_jwks.ts';

const email = `${audience}email`;
const verified = `${audience}email_verified`;

// Starting an application takes this thread a while, longer than another one may wait for its keys.
const test = ava.serial;

async function start(t: ExecutionContext, env: Record<string, string>) {
  const key = await createKey('main');
  const issuer = await startJwksServer(withKeys(key));
  const app = await startApp(issuer.url, env);
  t.teardown(async () => {
    await app.close();
    await issuer.close();
  });
  return (draft?: Draft) => {
    const accessToken = createForge(issuer.url, key, scopes.join(' ')).make(draft);
    return send(app.origin, 'GET', '/api/v1/me', { authorization: `Bearer ${accessToken}` });
  };
}

const jwt = { typ: 'JWT' };

test('200 with profile jwt: typ JWT or none, azp for client_id, no jti', async (t) => {
  const me = await start(t, { OIDC_TOKEN_PROFILE: 'jwt' });
  for (const header of [jwt, { typ: undefined }, { typ: 'at+jwt' }]) {
    const answer = await me({ header, claims: { client_id: undefined, azp: 'spa', jti: undefined } });
    t.is(answer.status, 200, answer.text);
    t.is((answer.body as { client_id?: string }).client_id, 'spa');
  }
});

/** What differs from an access token of RFC 9068 in those that providers issue by default. */
const shapes: Record<string, Draft> = {
  'Auth0, a person': {
    header: jwt,
    claims: {
      sub: 'auth0|65f1c0ffee',
      aud: [audience, 'https://tenant.eu.auth0.com/userinfo'],
      azp: 'spa',
      client_id: undefined,
      jti: undefined,
      scope: 'openid profile email read:timesheets',
      permissions: ['read:timesheets'],
    },
  },
  'Keycloak, a person': {
    header: jwt,
    claims: {
      sub: '5b1f3c0e-8c5e-4d2f-9f51-0a6a3f9d5a11',
      aud: [audience, 'account'],
      azp: 'spa',
      client_id: undefined,
      typ: 'Bearer',
      sid: '7c7b2a52-6f0b-4a0e-93f4-0a9d6d4e1a11',
      acr: '1',
      'allowed-origins': ['https://time.example'],
      realm_access: { roles: ['offline_access', 'uma_authorization'] },
      resource_access: { account: { roles: ['manage-account', 'view-profile'] } },
      scope: 'openid profile email read:timesheets',
      email_verified: true,
      preferred_username: 'ann',
      email: 'ann@abc.example',
    },
  },
};
for (const [what, draft] of Object.entries(shapes)) {
  test(`200 with profile jwt for ${what}; 401 without it`, async (t) => {
    const me = await start(t, { OIDC_TOKEN_PROFILE: 'jwt' });
    const answer = await me(draft);
    t.is(answer.status, 200, answer.text);
    t.like(answer.body, { kind: 'person', client_id: 'spa', user_id: draft.claims?.sub } as never);
    const strict = await start(t, {});
    t.is((await strict(draft)).status, 401);
  });
}

const keycloakMachine: Draft = {
  header: jwt,
  claims: {
    sub: 'c1f5f2be-5f0e-4f5e-8f0e-2f5e8f0e2f5e',
    azp: 'Pusher',
    client_id: undefined,
    typ: 'Bearer',
    clientHost: '127.0.0.1',
    preferred_username: 'service-account-pusher',
    scope: 'profile email create:timesheets',
  },
};

test('200 with profile jwt for a machine of Keycloak: its account is no person', async (t) => {
  const me = await start(t, { OIDC_TOKEN_PROFILE: 'jwt', MACHINE_CLIENTS: 'Pusher=erp' });
  const answer = await me(keycloakMachine);
  t.is(answer.status, 200, answer.text);
  t.like(answer.body, { kind: 'client', system: 'erp', user_id: null } as never);
});

test('403 with profile jwt for a machine of Keycloak that is not registered', async (t) => {
  const me = await start(t, { OIDC_TOKEN_PROFILE: 'jwt' });
  const answer = await me(keycloakMachine);
  t.is(answer.status, 403, answer.text);
  t.is(answer.body.code, 'client-not-allowed');
  // An account named after another client is a person's.
  t.is((await me({ ...keycloakMachine, claims: { ...keycloakMachine.claims, azp: 'spa' } })).status, 200);
});

test('401 with profile jwt: other kinds of JWT', async (t) => {
  const me = await start(t, { OIDC_TOKEN_PROFILE: 'jwt' });
  for (const claims of [
    { nonce: 'n' },
    { at_hash: 'h' },
    { c_hash: 'h' },
    { events: {} },
    { cnf: { jkt: 'x' } },
    { client_id: audience },
    { client_id: undefined, azp: undefined },
    { exp: undefined },
    { iat: undefined },
  ]) {
    t.is((await me({ header: jwt, claims })).status, 401, JSON.stringify(claims));
  }
  for (const typ of ['id+jwt', 'logout+jwt', ['JWT'], 7]) {
    t.is((await me({ header: { typ } })).status, 401, JSON.stringify(typ));
  }
});

test('200 by a verified e-mail address, trimmed and in lower case', async (t) => {
  const me = await start(t, { OIDC_USER_ID_CLAIM: email });
  const answer = await me({ claims: { [email]: ' Ann@ABC.example ', [verified]: true } });
  t.is(answer.status, 200, answer.text);
  t.like(answer.body, { user_id: 'ann@abc.example', email: 'ann@abc.example' } as never);
});

test('401 by an e-mail address that is missing, odd or not verified', async (t) => {
  const me = await start(t, { OIDC_USER_ID_CLAIM: email });
  for (const claims of [
    {},
    { [verified]: true },
    { [email]: 'ann@abc.example' },
    { [email]: 'ann@abc.example', [verified]: false },
    { [email]: 'ann@abc.example', [verified]: 'true' },
    { [email]: 'ann@abc.example', [verified]: 1 },
    { [email]: 'ann@abc.example', email_verified: true },
    { [email]: '   ', [verified]: true },
    { [email]: ['ann@abc.example'], [verified]: true },
    { [email]: 'a/b@abc.example', [verified]: true },
    { [email]: `${'a'.repeat(255)}@abc.example`, [verified]: true },
  ]) {
    t.is((await me({ claims })).status, 401, JSON.stringify(claims));
  }
});

test('200 by the plain e-mail claim with its own email_verified', async (t) => {
  const me = await start(t, { OIDC_USER_ID_CLAIM: 'email' });
  t.is((await me({ claims: { email: 'Ann@abc.example', email_verified: true } })).status, 200);
  t.is((await me({ claims: { email: 'ann@abc.example', [verified]: true } })).status, 401);
});

test('200 for a registered machine however its provider marks it; it never passes for a person', async (t) => {
  const me = await start(t, { MACHINE_CLIENTS: 'pusher=erp' });
  for (const claims of [
    { sub: 'pusher' },
    { sub: 'pusher@clients' },
    { sub: 'x', gty: 'client-credentials' },
  ]) {
    const answer = await me({ claims: { client_id: 'pusher', ...claims } });
    t.is(answer.status, 200, JSON.stringify(claims));
    t.like(answer.body, { kind: 'client', system: 'erp', user_id: null } as never);
  }
  // A person who uses that client is a person.
  t.like((await me({ claims: { client_id: 'pusher' } })).body, { kind: 'person' } as never);
});

test('403 for a client without a person that is not registered', async (t) => {
  const me = await start(t, { MACHINE_CLIENTS: 'pusher=erp' });
  for (const claims of [
    { sub: 'spa' },
    { sub: 'other@clients', client_id: 'other' },
    { gty: 'client-credentials' },
    { sub: 'constructor', client_id: 'constructor' },
    { sub: 'PUSHER', client_id: 'PUSHER' },
  ]) {
    const answer = await me({ claims });
    t.is(answer.status, 403, JSON.stringify(claims));
    t.is(answer.body.code, 'client-not-allowed');
  }
});
