import { scopes as allScopes } from '@timesheets/sdk/operations';
import test from 'ava';
import type { Operation } from '../../src/contract/operations.ts';
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

  const alternatives = [operation.scopes, ...operation.alternativeScopes];
  if (operation.scopes.length > 0) {
    test(`403 ${operation.id} with every scope but its own, which the challenge names`, async (t) => {
      const others = allScopes.filter((scope) => !alternatives.flat().includes(scope));
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

  for (const scopes of alternatives) {
    test(`${operation.id} asks for no more than ${scopes.join(' ') || 'no scope'}, but for its conditions`, async (t) => {
      const conditional = Object.values(operation.conditionalScopes).flat();
      const answer = await call(bearer([...scopes, ...conditional]));
      t.false([401, 500].includes(answer.status), answer.text);
      t.not(answer.body.code, 'insufficient-scope');
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

  const types = typesOf(operation);
  test(`406 ${operation.id} when only HTML is welcome: it answers ${types.join(', ')}`, async (t) => {
    const answer = await call({ ...bearer(), accept: 'text/html' });
    t.is(answer.status, 406);
    t.is(answer.body.code, 'not-acceptable');
    for (const type of types) t.true(answer.text.includes(type), answer.text);
  });

  for (const accept of [...types, ...types.map((type) => `text/html, ${type};q=0.1`), '*/*']) {
    test(`${operation.id} is fine with ${accept}`, async (t) => {
      const answer = await call({ ...bearer(), accept });
      t.false([406, 500].includes(answer.status), answer.text);
      if (answer.status === 200) t.true(types.includes(answer.headers['content-type']?.split(';')[0] ?? ''));
    });
  }
}

/** The media types of an operation's successes; problems are JSON in any case. */
function typesOf({ responses }: Operation): string[] {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const types = [...new Set(successes.flatMap(([, content]) => Object.keys(content)))];
  return types.length > 0 ? types : ['application/json'];
}
