import test from 'ava';
import { SignInFault } from '../../src/auth/sign-in-fault.ts';
import { requireSignInResponse } from '../../src/auth/sign-in-response.ts';

const ISSUER = 'https://id.example/';
const CALLBACK = 'http://localhost:8080/callback';

test('takes a response of the configured issuer', (t) => {
  t.notThrows(() =>
    requireSignInResponse(`${CALLBACK}?code=c&state=s&iss=https%3A%2F%2Fid.example%2F`, ISSUER, true),
  );
});

test('takes a response without iss from a server that does not promise one', (t) => {
  t.notThrows(() => requireSignInResponse(`${CALLBACK}?code=c&state=s`, ISSUER, false));
});

test('refuses a response without iss from a server that promises one', (t) => {
  t.throws(() => requireSignInResponse(`${CALLBACK}?code=c&state=s`, ISSUER, true), {
    instanceOf: SignInFault,
  });
});

for (const promised of [true, false]) {
  test(`refuses a response of another issuer, ${promised ? 'promised' : 'not promised'}`, (t) => {
    const url = `${CALLBACK}?code=c&state=s&iss=https%3A%2F%2Fevil.example%2F`;
    t.throws(() => requireSignInResponse(url, ISSUER, promised), { instanceOf: SignInFault });
  });
}

for (const name of ['code', 'state', 'iss', 'error', 'anything']) {
  test(`refuses ${name} given twice`, (t) => {
    const url = `${CALLBACK}?${name}=1&state2=s&${name}=2`;
    t.throws(() => requireSignInResponse(url, ISSUER, false), {
      instanceOf: SignInFault,
      message: /repeated/,
    });
  });
}
