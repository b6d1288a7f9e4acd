import test from 'ava';
import { clientIds } from '../../src/local.ts';
import type { Browser } from './_browser.ts';
import { authorizationRequest, signIn, spaOrigin, startProvider } from './_provider.ts';

async function isSignedIn(issuer: string, browser: Browser) {
  const { url } = await authorizationRequest(issuer, clientIds.spa, { prompt: 'none' });
  return (await browser.visit(url)).url.searchParams.has('code');
}

const at = (issuer: string, path: string, query: Record<string, string> = {}) =>
  new URL(`${path}?${new URLSearchParams(query)}`, issuer);

test('with an id_token_hint the session ends at once and the person is taken back', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser, answer } = await signIn(issuer, 'ann@abc.example');
  t.true(await isSignedIn(issuer, browser));

  const back = await browser.visit(
    at(issuer, 'oidc/logout', {
      id_token_hint: answer.id_token ?? '',
      post_logout_redirect_uri: `${spaOrigin}/`,
      state: 'abc',
    }),
  );
  t.is(back.url.href, `${spaOrigin}/?state=abc`);
  t.false(await isSignedIn(issuer, browser));
});

test('a client_id and a registered URL will do as well', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');
  const back = await browser.visit(
    at(issuer, 'oidc/logout', { client_id: clientIds.spa, post_logout_redirect_uri: `${spaOrigin}/` }),
  );
  t.is(back.url.href, `${spaOrigin}/`);
  t.false(await isSignedIn(issuer, browser));
});

test('a URL that is not registered is refused, and the session stays', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');
  const query = { client_id: clientIds.spa, post_logout_redirect_uri: 'https://evil.example/' };
  const page = await browser.visit(at(issuer, 'oidc/logout', query));
  t.is(page.status, 400);
  t.is(page.url.origin, new URL(issuer).origin);
  t.true(await isSignedIn(issuer, browser));
});

test('without either there is a question first; no leaves the session, yes ends it', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');

  const ask = async () => {
    const page = await browser.visit(at(issuer, 'oidc/logout'));
    t.regex(page.text, /Sign out\?/);
    return { page, xsrf: /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '' };
  };
  const no = await ask();
  await browser.submit(no.page, '/oidc/logout/confirm', { xsrf: no.xsrf });
  t.true(await isSignedIn(issuer, browser));

  const yes = await ask();
  const done = await browser.submit(yes.page, '/oidc/logout/confirm', { xsrf: yes.xsrf, logout: 'yes' });
  t.regex(done.text, /You are signed out/);
  t.false(await isSignedIn(issuer, browser));
});

test('a third party cannot sign the person out without a question', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');
  const query = { client_id: clientIds.thirdParty, post_logout_redirect_uri: 'http://localhost/' };
  const page = await browser.visit(at(issuer, 'oidc/logout', query));
  t.regex(page.text, /Sign out\?/);
  t.true(await isSignedIn(issuer, browser));
});

test('/v2/logout takes the person back to a registered URL', async (t) => {
  const { issuer } = await startProvider(t);
  for (const query of [
    { client_id: clientIds.spa, returnTo: `${spaOrigin}/` },
    { returnTo: `${spaOrigin}/` },
    { client_id: clientIds.spa },
  ]) {
    const { browser } = await signIn(issuer, 'ann@abc.example');
    const back = await browser.visit(at(issuer, 'v2/logout', query));
    t.is(back.url.href, `${spaOrigin}/`);
    t.false(await isSignedIn(issuer, browser));
  }
});

test('/v2/logout goes to no other URL', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await signIn(issuer, 'ann@abc.example');
  for (const query of [
    { returnTo: 'https://evil.example/' },
    { client_id: clientIds.push, returnTo: `${spaOrigin}/` },
  ]) {
    const page = await browser.visit(at(issuer, 'v2/logout', query));
    t.is(page.status, 400);
    t.is(page.url.origin, new URL(issuer).origin);
  }
  t.regex((await browser.visit(at(issuer, 'v2/logout'))).text, /Sign out\?/);
  t.true(await isSignedIn(issuer, browser));
});

test('logged out means the grant is gone: its opaque access token opens nothing any more', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser, answer } = await signIn(issuer, 'ann@abc.example', { parameters: { audience: '' } });
  const userinfo = () =>
    fetch(new URL('userinfo', issuer), { headers: { authorization: `Bearer ${answer.access_token}` } });
  t.is((await userinfo()).status, 200);
  await browser.visit(at(issuer, 'oidc/logout', { id_token_hint: answer.id_token ?? '' }));
  t.is((await userinfo()).status, 401);
});
