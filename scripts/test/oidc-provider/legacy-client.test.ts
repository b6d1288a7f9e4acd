import test from 'ava';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { audience, clientIds } from '../../src/local.ts';
import { createBrowser } from './_browser.ts';
import { spaOrigin, startProvider, verify } from './_provider.ts';

const implicit = (issuer: string, clientId: string) =>
  new URL(
    `authorize?${new URLSearchParams({
      client_id: clientId,
      response_type: 'token id_token',
      redirect_uri: `${spaOrigin}/callback`,
      scope: 'openid profile read:timesheets approve:timesheets',
      audience,
      nonce: 'n-1',
      state: 's-1',
    })}`,
    issuer,
  );

test('implicit: the legacy SPA gets both in the fragment, trimmed as everywhere', async (t) => {
  const { issuer } = await startProvider(t);
  const browser = createBrowser();
  const page = await browser.visit(implicit(issuer, clientIds.legacySpa));
  const callback = await browser.logIn(page, 'ann@abc.example', 'friday');

  const answer = new URLSearchParams(callback.url.hash.slice(1));
  t.is(answer.get('state'), 's-1');
  t.is(answer.get('scope'), 'openid profile read:timesheets');
  const { payload } = await verify(issuer, answer.get('access_token') ?? '');
  t.is(payload.client_id, clientIds.legacySpa);

  const jwks = createRemoteJWKSet(new URL('.well-known/jwks.json', issuer));
  const idToken = await jwtVerify(answer.get('id_token') ?? '', jwks, {
    issuer,
    audience: clientIds.legacySpa,
  });
  t.is(idToken.payload.nonce, 'n-1');
  t.truthy(idToken.payload.at_hash);
});

test('no other client may use the implicit flow', async (t) => {
  const { issuer } = await startProvider(t);
  const back = await createBrowser().visit(implicit(issuer, clientIds.spa));
  t.regex(back.url.hash, /error=invalid_request/);
});
