import test from 'ava';
import { callables } from '../contract/_callable.ts';
import { serve } from './_serve.ts';

const toleranceS = 60;
const served = serve();
const { call } = served;
const nowS = () => Math.floor(Date.now() / 1000);

/** Which way a claim is wrong: what lies behind us has expired, what lies ahead has not begun. */
const series = { exp: -1, nbf: 1, iat: 1 } as const;
type Claim = keyof typeof series;

const isFine = (claim: Claim, offsetS: number) => offsetS * series[claim] < toleranceS;

for (const claim of Object.keys(series) as Claim[]) {
  test(`${claim} from 180 s ago to 180 s ahead is taken or refused, changing once, at the tolerance`, async (t) => {
    const steps = Array.from({ length: 73 }, (_, index) => index * 5 - 180);
    const taken: boolean[] = [];
    for (const offsetS of steps) {
      const claims = { iat: nowS() - 300, exp: nowS() + 600, [claim]: nowS() + offsetS };
      const { status, text } = await call('GET', '/api/v1/timesheets', served.bearer({ claims }));
      t.true(status === 200 || status === 401, text);
      taken.push(status === 200);
      // A second may pass between us and the API.
      if (Math.abs(Math.abs(offsetS) - toleranceS) > 2)
        t.is(status === 200, isFine(claim, offsetS), `${offsetS} s`);
    }
    t.is(taken.filter((one, index) => index > 0 && one !== taken[index - 1]).length, 1);
  });
}

for (const { operation, call: callOperation } of callables(served)) {
  test(`${operation.id} has the same tolerance`, async (t) => {
    for (const claim of Object.keys(series) as Claim[]) {
      for (const offsetS of [-65, -55, 55, 65]) {
        const claims = { iat: nowS() - 300, exp: nowS() + 600, [claim]: nowS() + offsetS };
        const scope = operation.scopes.join(' ');
        const { status, text } = await callOperation(served.bearer({ claims: { ...claims, scope } }));
        t.is(status !== 401, isFine(claim, offsetS), `${claim} ${offsetS} s: ${text}`);
      }
    }
  });
}
