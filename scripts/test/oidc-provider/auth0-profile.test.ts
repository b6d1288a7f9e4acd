import test from 'ava';
import { decodeJwt } from 'jose';
import { audience, claimsNamespace, clientIds } from '../../src/local.ts';
import { signIn, startProvider, verify } from './_provider.ts';

test('a person: typ JWT, azp, aud with userinfo, neither client_id nor jti', async (t) => {
  const { issuer } = await startProvider(t, { profile: 'auth0' });
  const { answer } = await signIn(issuer, 'ann@abc.example');

  const { payload, protectedHeader } = await verify(issuer, answer.access_token);
  t.is(protectedHeader.typ, 'JWT');
  t.deepEqual(payload.aud, [audience, `${issuer}userinfo`]);
  t.like(payload, { azp: clientIds.spa, [`${claimsNamespace}email`]: 'ann@abc.example' });
  t.false('client_id' in payload || 'jti' in payload || 'gty' in payload);
  t.is(payload.scope, 'openid profile email read:timesheets create:timesheets delete:timesheets');
});

test('a machine: sub ends in @clients, gty says client-credentials, aud is one string', async (t) => {
  const { issuer, clientSecrets } = await startProvider(t, { profile: 'auth0' });
  const response = await fetch(new URL('oauth/token', issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: clientIds.push,
      client_secret: clientSecrets.push,
      audience,
    }),
  });
  const { access_token: accessToken } = (await response.json()) as { access_token: string };
  t.like(decodeJwt(accessToken), {
    sub: `${clientIds.push}@clients`,
    azp: clientIds.push,
    gty: 'client-credentials',
    aud: audience,
  });
});

test('userinfo takes the access token of the API', async (t) => {
  const { issuer } = await startProvider(t, { profile: 'auth0' });
  const { answer } = await signIn(issuer, 'ann@abc.example');
  const response = await fetch(new URL('userinfo', issuer), {
    headers: { authorization: `Bearer ${answer.access_token}`, origin: 'http://localhost:8080' },
  });
  t.is(response.headers.get('access-control-allow-origin'), 'http://localhost:8080');
  t.like(await response.json(), { sub: 'local|ann', name: 'Ann Example' });
});
