import { scopes as allScopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { serve } from '../http/_serve.ts';
import { basePath, bearerWith, callables, pointersOf } from './_callable.ts';
import { send } from './_send.ts';

const served = serve();
const bearer = (scopes?: readonly string[]) => bearerWith(served, scopes);

for (const { operation, sample, method, path, text, call } of callables(served)) {
  test(`401 ${operation.id} without an access token, by a bare challenge`, async (t) => {
    const answer = await call({});
    t.is(answer.status, 401);
    t.is(answer.body.code, 'invalid-token');
    t.is(answer.body.title, 'Missing or invalid token');
    t.regex(
      answer.headers['www-authenticate'] ?? '',
      /^Bearer realm="timesheets", resource_metadata="[^"]+"$/,
    );
  });

  test(`401 ${operation.id} with a bad access token`, async (t) => {
    const good = bearer().authorization ?? '';
    const answer = await call({ authorization: `${good.slice(0, -4)}AAAA` });
    t.is(answer.status, 401);
    t.is(answer.body.code, 'invalid-token');
    t.regex(answer.headers['www-authenticate'] ?? '', /^Bearer realm="timesheets", error="invalid_token", /);
  });

  if (operation.scopes.length > 0) {
    test(`403 ${operation.id} with every scope but its own, which the challenge names`, async (t) => {
      const others = allScopes.filter((scope) => !operation.scopes.includes(scope));
      const answer = await call(bearer(others));
      t.is(answer.status, 403);
      t.is(answer.body.code, 'insufficient-scope');
      t.is(answer.body.title, 'Forbidden');
      const challenge = answer.headers['www-authenticate'] ?? '';
      t.true(
        challenge.includes(`error="insufficient_scope", scope="${operation.scopes.join(' ')}"`),
        challenge,
      );
    });
  }

  test(`400 ${operation.id} with a query parameter that it does not know`, async (t) => {
    const answer = await call(bearer(), `${path}?surprise=1`);
    t.is(answer.status, 400, answer.text);
    t.is(answer.body.code, 'unknown-parameter');
    t.deepEqual(pointersOf(answer), ['/query/surprise']);
  });

  for (const parameter of operation.parameters.filter(({ in: place }) => place === 'query')) {
    if (parameter.schema.type === 'array') continue;
    test(`400 ${operation.id} with ${parameter.name} given twice`, async (t) => {
      const answer = await call(bearer(), `${path}?${parameter.name}=a&${parameter.name}=b`);
      t.is(answer.status, 400, answer.text);
      t.deepEqual(pointersOf(answer), [`/query/${parameter.name}`]);
    });
  }

  for (const parameter of operation.parameters) {
    // Longer than anything in the contract, and a control character where a query can carry one.
    const hostile = 'x'.repeat(3000);
    const pointer = `/${parameter.in}/${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
    test(`400 ${operation.id} with an impossible ${parameter.name}`, async (t) => {
      const at = {
        path: basePath + operation.path.replace(`{${parameter.name}}`, hostile),
        query: `${path}?${parameter.name}=${hostile}`,
        header: path,
      }[parameter.in];
      const answer = await call(
        { ...bearer(), ...(parameter.in === 'header' && { [parameter.name]: hostile }) },
        at,
      );
      t.is(answer.status, 400, answer.text);
      t.true(
        pointersOf(answer).some((found) => found.startsWith(pointer)),
        answer.text,
      );
    });
  }

  for (const parameter of operation.parameters.filter((one) => one.in === 'header' && one.required)) {
    test(`428 ${operation.id} without ${parameter.name}`, async (t) => {
      const { [parameter.name]: _, ...rest } = sample.headers;
      const answer = await send(
        served.app().origin,
        method,
        path,
        { 'content-type': sample.mediaType ?? 'text/plain', ...rest, ...bearer() },
        text,
      );
      t.is(answer.status, 428, answer.text);
      t.deepEqual(pointersOf(answer), [`/header/${parameter.name.toLowerCase()}`]);
    });
  }

  test(`406 ${operation.id} when only HTML is welcome`, async (t) => {
    const answer = await call({ ...bearer(), accept: 'text/html' });
    t.is(answer.status, 406);
    t.is(answer.body.code, 'not-acceptable');
  });
}
