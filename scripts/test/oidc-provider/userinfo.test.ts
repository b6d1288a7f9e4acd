import test from 'ava';
import { signIn, spaOrigin, startProvider } from './_provider.ts';

const userinfo = (issuer: string, accessToken: string, origin = spaOrigin) =>
  fetch(new URL('userinfo', issuer), { headers: { authorization: `Bearer ${accessToken}`, origin } });

test('without an audience the access token is opaque and opens /userinfo', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer } = await signIn(issuer, 'ann@abc.example', { parameters: { audience: '' } });
  t.notRegex(answer.access_token, /\./);
  t.is(answer.scope, 'openid profile email');

  const response = await userinfo(issuer, answer.access_token);
  t.like(await response.json(), { sub: 'local|ann', email: 'ann@abc.example', email_verified: true });
  t.is(response.headers.get('access-control-allow-origin'), spaOrigin);
});

test('the access token of the API opens /userinfo too, for the claims of its scopes', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer } = await signIn(issuer, 'ann@abc.example', {
    parameters: { scope: 'openid email read:timesheets' },
  });
  const response = await userinfo(issuer, answer.access_token);
  t.deepEqual(await response.json(), {
    sub: 'local|ann',
    email: 'ann@abc.example',
    email_verified: true,
  });
  t.is(response.headers.get('access-control-allow-origin'), spaOrigin);
});

test('not without the scope openid, not with an ID token, not for a page of another origin', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer } = await signIn(issuer, 'ann@abc.example', {
    parameters: { scope: 'read:timesheets', nonce: '' },
  });
  const refused = await userinfo(issuer, answer.access_token);
  t.is(refused.status, 403);
  t.regex(refused.headers.get('www-authenticate') ?? '', /insufficient_scope/);

  const { answer: full } = await signIn(issuer, 'ann@abc.example');
  t.is((await userinfo(issuer, full.id_token ?? '')).status, 401);
  const foreign = await userinfo(issuer, full.access_token, 'https://evil.example');
  t.is(foreign.headers.get('access-control-allow-origin'), null);
});

test('the token endpoint answers pages of the SPA only; its keys are for everybody', async (t) => {
  const { issuer, allowOrigin } = await startProvider(t);
  const exchange = (origin: string) =>
    fetch(new URL('oauth/token', issuer), {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'timesheets-spa',
        code: 'x',
        redirect_uri: 'x',
        code_verifier: 'x',
      }),
    });
  t.is((await exchange(spaOrigin)).headers.get('access-control-allow-origin'), spaOrigin);
  const late = 'http://localhost:5173';
  t.is((await exchange(late)).headers.get('access-control-allow-origin'), null);
  allowOrigin(late);
  t.is((await exchange(late)).headers.get('access-control-allow-origin'), late);

  const keys = await fetch(new URL('.well-known/jwks.json', issuer), { headers: { origin: late } });
  t.truthy(keys.headers.get('access-control-allow-origin'));
  const { keys: published } = (await keys.json()) as { keys: Record<string, unknown>[] };
  t.is(published.length, 1);
  t.false('d' in (published[0] ?? {}));
});
