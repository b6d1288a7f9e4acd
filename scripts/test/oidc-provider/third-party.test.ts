import test from 'ava';
import { clientIds } from '../../src/local.ts';
import { createBrowser } from './_browser.ts';
import { authorizationRequest, startProvider, verify } from './_provider.ts';

const redirect = { redirect_uri: 'http://127.0.0.1:49321/callback' };
const scope = 'openid email read:timesheets approve:timesheets';

async function consentPage(issuer: string, email: string) {
  const browser = createBrowser();
  const request = await authorizationRequest(issuer, clientIds.thirdParty, { ...redirect, scope });
  const page = await browser.logIn(await browser.visit(request.url), email, 'friday');
  return { browser, request, page };
}

test('the consent page says in words what the third party asks for, within what the person has', async (t) => {
  const { issuer } = await startProvider(t);
  const { page } = await consentPage(issuer, 'ann@abc.example');

  t.regex(page.text, /Allow Acme Planner\?/);
  t.regex(page.text, /Read your timesheets and the projects\./);
  t.regex(page.text, /See your e-mail address\./);
  t.notRegex(page.text, /decide on their weeks/);
  t.regex(
    page.headers.get('content-security-policy') ?? '',
    /form-action 'self' http:\/\/127\.0\.0\.1:49321/,
  );
});

test('allowed: the access token carries what was granted, and the question is not asked twice', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser, request, page } = await consentPage(issuer, 'ann@abc.example');

  const callback = await browser.submit(page, `${page.url.pathname}/consent`);
  const { payload } = await verify(issuer, (await request.exchange(callback.url)).access_token);
  t.is(payload.scope, 'openid email read:timesheets');
  t.is(payload.client_id, clientIds.thirdParty);

  const again = await authorizationRequest(issuer, clientIds.thirdParty, { ...redirect, scope });
  t.truthy((await browser.visit(again.url)).url.searchParams.get('code'));
  const more = await authorizationRequest(issuer, clientIds.thirdParty, redirect);
  t.regex((await browser.visit(more.url)).text, /Log and change your time\./);
});

test('denied: the third party gets access_denied, and is asked again next time', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser, request, page } = await consentPage(issuer, 'ann@abc.example');

  const callback = await browser.submit(page, `${page.url.pathname}/cancel`);
  t.is(callback.url.searchParams.get('error'), 'access_denied');
  t.regex((await browser.visit(request.url)).text, /Allow Acme Planner\?/);
});

test('prompt=none answers consent_required before there is a consent', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser } = await consentPage(issuer, 'ann@abc.example');
  const { url } = await authorizationRequest(issuer, clientIds.thirdParty, {
    ...redirect,
    scope,
    prompt: 'none',
  });
  t.is((await browser.visit(url)).url.searchParams.get('error'), 'consent_required');
});

test('the consent of one person does not count for another', async (t) => {
  const { issuer } = await startProvider(t);
  const { browser, page } = await consentPage(issuer, 'ann@abc.example');
  await browser.submit(page, `${page.url.pathname}/consent`);

  const other = await consentPage(issuer, 'mia@abc.example');
  t.regex(other.page.text, /decide on their weeks/);
});
