import test from 'ava';
import { startApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { audience } from '../_issuer.ts';
import { expectProblem } from './_expect-problem.ts';
import { unique } from './_on-each-dialect.ts';
import { listPeople, put, putPerson } from './_people.ts';

const claim = `${audience}email`;

for (const dialect of dialects) {
  test(`200 an e-mail address in any spelling is the same person (${dialect})`, async (t) => {
    const verified = { [claim]: 'mia@abc.example', [`${audience}email_verified`]: true };
    const api = await startApi(dialect, { OIDC_USER_ID_CLAIM: claim }, verified);
    t.teardown(api.close);
    const manager = await api.person('mia', { claims: verified });
    const userId = `${unique('ann')}@abc.example`;
    t.is((await put(manager, userId.toUpperCase(), { user_type: 'employee' })).status, 201);
    t.like(await putPerson(manager, ` ${userId} `, { name: 'Ann' }), { user_id: userId, version: 2 });
    t.is((await listPeople(manager, `q=${userId}`)).length, 1);
    const nobody = await put(manager, 'no-address', { user_type: 'employee' });
    await expectProblem(t, nobody, 400, 'invalid-request', ['/path/user_id']);
  });
}
