import test from 'ava';
import { clientIds } from '../../src/local.ts';
import { createBrowser } from './_browser.ts';
import { authorizationRequest, signIn, spaOrigin, startProvider, verify } from './_provider.ts';

const silent = { prompt: 'none', redirect_uri: `${spaOrigin}/silent-callback` };

test('a second sign-in passes without a page', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');

  const again = await authorizationRequest(issuer, clientIds.spa);
  const callback = await browser.visit(again.url);
  t.is(callback.url.origin, spaOrigin);
  t.truthy((await again.exchange(callback.url)).access_token);
});

test('prompt=none answers login_required to a stranger', async (t) => {
  const { issuer } = await startProvider(t);
  const { url } = await authorizationRequest(issuer, clientIds.spa, silent);
  const callback = await createBrowser().visit(url);
  t.is(callback.url.pathname, '/silent-callback');
  t.is(callback.url.searchParams.get('error'), 'login_required');
});

test('prompt=none renews silently, and nothing forbids the frame it runs in', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');

  const renewal = await authorizationRequest(issuer, clientIds.spa, silent);
  const callback = await browser.visit(renewal.url);
  t.is(callback.headers.get('x-frame-options'), null);
  t.false((callback.headers.get('content-security-policy') ?? '').includes('frame-ancestors'));
  t.truthy((await renewal.exchange(callback.url)).access_token);
});

test('web_message hands the answer to the origin that asked, by a script its policy names', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');
  const { url } = await authorizationRequest(issuer, clientIds.spa, {
    ...silent,
    response_mode: 'web_message',
  });

  const page = await browser.visit(url);
  t.is(page.status, 200);
  t.regex(page.text, /"code":"/);
  t.true(page.text.includes(`"redirect_uri":"${spaOrigin}/silent-callback"`));
  t.regex(page.headers.get('content-security-policy') ?? '', /script-src 'sha256-/);
  t.is(page.headers.get('x-frame-options'), null);
});

test('prompt=login asks again, and somebody else can take over', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');

  const request = await authorizationRequest(issuer, clientIds.spa, { prompt: 'login' });
  const page = await browser.visit(request.url);
  t.regex(page.text, /Sign in/);
  // The library ends Ann's session with a form that submits itself, then goes on.
  const handover = await browser.logIn(page, 'mia@abc.example', 'friday');
  t.regex(handover.headers.get('content-security-policy') ?? '', /script-src 'sha256-/);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(handover.text)?.[1] ?? '';
  const callback = await browser.submit(handover, '/oidc/logout/confirm', { xsrf, logout: 'yes' });

  const { payload } = await verify(issuer, (await request.exchange(callback.url)).access_token);
  t.is(payload.sub, 'local|mia');
});

test('cookies are HttpOnly and SameSite=Lax', async (t) => {
  const { issuer } = await startProvider(t);
  const { url } = await authorizationRequest(issuer, clientIds.spa);
  const response = await fetch(url, { redirect: 'manual' });
  const cookies = response.headers.getSetCookie();
  t.true(cookies.length > 0);
  for (const cookie of cookies) t.regex(cookie, /samesite=lax; httponly/i);
});
