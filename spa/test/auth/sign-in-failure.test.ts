import './../_dom.ts';
import test from 'ava';
import { ErrorResponse, ErrorTimeout } from 'oidc-client-ts';
import { describeSignInFailure, isPassing, needsPerson } from '../../src/auth/sign-in-failure.ts';
import { SignInFault } from '../../src/auth/sign-in-fault.ts';
import { provideTranslations, switchLanguage } from '../../src/i18n/messages.ts';

for (const error of [
  'login_required',
  'consent_required',
  'interaction_required',
  'account_selection_required',
]) {
  test(`SPA-10 ${error} means: ask the person`, (t) => {
    t.true(needsPerson(new ErrorResponse({ error })));
    t.false(isPassing(new ErrorResponse({ error })));
  });
}

test('a server that is down or busy does not end a session', (t) => {
  for (const error of [
    new TypeError('Failed to fetch'),
    new ErrorTimeout('the silent sign-in took too long'),
    new ErrorResponse({ error: 'temporarily_unavailable' }),
    new ErrorResponse({ error: 'server_error' }),
  ]) {
    t.true(isPassing(error), error.message);
    t.false(needsPerson(error));
  }
});

test('an answer that we refuse does not pass by waiting', (t) => {
  t.false(isPassing(new SignInFault('id-token', 'x')));
  t.false(isPassing(new ErrorResponse({ error: 'invalid_request' })));
});

test('every failure is put in words, and none quotes what the other side sent as its description', (t) => {
  const errors = [
    new ErrorResponse({ error: 'access_denied' }),
    new ErrorResponse({ error: 'invalid_request', error_description: '<b>secret</b>' }),
    new ErrorTimeout('x'),
    new TypeError('Failed to fetch'),
    ...(['response', 'id-token', 'clock', 'token-type', 'issuer'] as const).map(
      (reason) => new SignInFault(reason, 'x'),
    ),
  ];
  const words = errors.map(describeSignInFailure);
  for (const { title, text } of words) {
    t.true(title.length > 10 && text.length > 10);
    t.false(text.includes('secret'));
  }
  t.is(describeSignInFailure(new SignInFault('response', 'x')).title, 'This sign-in cannot be completed');
});

test.serial('a failure is said in the language that is spoken', async (t) => {
  provideTranslations('de', async () => (await import('../../src/german.ts')).german);
  await switchLanguage('de');
  t.is(describeSignInFailure(new TypeError('Failed to fetch')).title, 'Der Anmeldedienst antwortet nicht');
  t.true(
    describeSignInFailure(new ErrorResponse({ error: 'invalid_request' })).text.includes('invalid_request'),
  );
  await switchLanguage('en');
});
