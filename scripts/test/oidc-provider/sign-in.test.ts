import test from 'ava';
import { claimsNamespace, clientIds } from '../../src/local.ts';
import { createBrowser } from './_browser.ts';
import { authorizationRequest, signIn, startProvider, verify } from './_provider.ts';

test('code and PKCE: a person signs in and the SPA gets an RFC 9068 access token', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer } = await signIn(issuer, 'ann@abc.example');

  t.is(answer.expires_in, 7200);
  t.is(answer.refresh_token, undefined);
  const { payload, protectedHeader } = await verify(issuer, answer.access_token);
  t.is(protectedHeader.typ, 'at+jwt');
  t.is(protectedHeader.alg, 'RS256');
  t.truthy(protectedHeader.kid);
  t.like(payload, {
    sub: 'local|ann',
    client_id: clientIds.spa,
    [`${claimsNamespace}email`]: 'ann@abc.example',
    [`${claimsNamespace}email_verified`]: true,
    [`${claimsNamespace}name`]: 'Ann Example',
    [`${claimsNamespace}user_type`]: 'employee',
  });
  t.truthy(payload.jti);
  t.is(Number(payload.exp) - Number(payload.iat), 7200);
});

test('the ID token says who it is, with a picture that needs no fetch', async (t) => {
  const { issuer } = await startProvider(t);
  const { answer } = await signIn(issuer, 'carla@contractors.example');

  const claims = answer.claims();
  t.like(claims, { email: 'carla@contractors.example', email_verified: true, name: 'Carla Contractor' });
  t.regex(String(claims?.picture), /^data:image\/svg\+xml;base64,/);
});

test('a wrong password says so at its field, keeps the e-mail address and can be corrected', async (t) => {
  const { issuer } = await startProvider(t);
  const browser = createBrowser();
  const request = await authorizationRequest(issuer, clientIds.spa);
  const page = await browser.visit(request.url);

  const refused = await browser.logIn(page, 'ann@abc.example', 'monday');
  t.is(refused.status, 400);
  t.regex(refused.text, /This password is wrong/);
  t.regex(refused.text, /<input id="password"[^>]*aria-describedby="password-fault"[^>]*autofocus/);
  t.regex(refused.text, /value="ann@abc.example"/);

  const callback = await browser.logIn(refused, 'Ann@ABC.example ', 'friday');
  t.truthy((await request.exchange(callback.url)).access_token);
});

test('an unknown e-mail address says so at its field', async (t) => {
  const { issuer } = await startProvider(t);
  const browser = createBrowser();
  const page = await browser.visit((await authorizationRequest(issuer, clientIds.spa)).url);

  const refused = await browser.logIn(page, '"><script>@abc.example', 'friday');
  t.regex(refused.text, /<input id="email"[^>]*aria-describedby="email-fault"[^>]*autofocus/);
  t.false(refused.text.includes('<script>'));
});

test('cancel takes the person back with access_denied', async (t) => {
  const { issuer } = await startProvider(t);
  const browser = createBrowser();
  const page = await browser.visit((await authorizationRequest(issuer, clientIds.spa)).url);

  const back = await browser.submit(page, `${page.url.pathname}/cancel`);
  t.is(back.url.searchParams.get('error'), 'access_denied');
});

test('the pages run no script, load nothing and stay out of frames', async (t) => {
  const { issuer } = await startProvider(t);
  const page = await createBrowser().visit((await authorizationRequest(issuer, clientIds.spa)).url);

  const policy = page.headers.get('content-security-policy') ?? '';
  t.regex(policy, /default-src 'none'/);
  t.regex(policy, /style-src 'sha256-/);
  t.regex(policy, /frame-ancestors 'none'/);
  t.false(policy.includes('unsafe'));
  t.notRegex(page.text, /<script|<link|src=|url\(/);
});

test('a login_hint is filled in, and the focus goes on to the password', async (t) => {
  const { issuer } = await startProvider(t);
  const request = await authorizationRequest(issuer, clientIds.spa, { login_hint: 'mia@abc.example' });
  const page = await createBrowser().visit(request.url);

  t.regex(page.text, /value="mia@abc.example"/);
  t.regex(page.text, /<input id="password"[^>]*autofocus/);
});

test('a page of a sign-in that is over explains itself', async (t) => {
  const { issuer } = await startProvider(t);
  const page = await createBrowser().visit(new URL('interaction/unknown', issuer));

  t.is(page.status, 400);
  t.regex(page.text, /This sign-in is over/);
  t.regex(page.text, /Go back to the application/);
});

test('a redirect URI that is not registered gets no redirect', async (t) => {
  const { issuer } = await startProvider(t);
  const request = await authorizationRequest(issuer, clientIds.spa, {
    redirect_uri: 'http://localhost:8080/elsewhere',
  });
  const page = await createBrowser().visit(request.url);

  t.is(page.status, 400);
  t.is(page.url.origin, new URL(issuer).origin);
  t.regex(page.text, /redirect_uri/);
});

test('without PKCE there is no code', async (t) => {
  const { issuer } = await startProvider(t);
  const request = await authorizationRequest(issuer, clientIds.spa, {
    code_challenge: '',
    code_challenge_method: '',
  });
  const page = await createBrowser().visit(request.url);
  t.is(page.url.searchParams.get('error'), 'invalid_request');
});
