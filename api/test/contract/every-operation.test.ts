import { scopes as allScopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { loadContract } from '../../src/contract/load.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { type RunningApp, startApp } from '../http/_app.ts';
import { createForge } from '../http/_forge.ts';
import { createKey, type JwksServer, type Key, startJwksServer, withKeys } from '../http/_jwks.ts';
import { sampleOf, spoil } from './_samples.ts';
import { type Sent, send } from './_send.ts';

const contract = loadContract();
const operations = listOperations(contract);
const base = '/api/v1';
const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'QUERY'];

let main: Key;
let issuer: JwksServer;
let app: RunningApp;

test.before(async () => {
  main = await createKey('main');
  issuer = await startJwksServer(withKeys(main));
  app = await startApp(issuer.url);
});
test.after.always(async () => {
  await app?.close();
  await issuer?.close();
});

function bearer(scopes: readonly string[] = allScopes): Record<string, string> {
  return { authorization: `Bearer ${createForge(issuer.url, main, scopes.join(' ')).make()}` };
}

for (const operation of operations) {
  const sample = sampleOf(contract, operation);
  const method = operation.method.toUpperCase();
  const path = base + sample.path;
  const typed: Record<string, string> = sample.mediaType ? { 'content-type': sample.mediaType } : {};
  const text = sample.body === undefined ? undefined : JSON.stringify(sample.body);
  const call = (headers: Record<string, string>, at = path, body: string | Buffer | undefined = text) =>
    send(app.origin, method, at, { ...typed, ...sample.headers, ...headers }, body);
  const pointersOf = ({ body }: Sent) => (body.errors ?? []).map(({ pointer }) => pointer);

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
        path: base + operation.path.replace(`{${parameter.name}}`, hostile),
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
      const answer = await send(app.origin, method, path, { ...typed, ...rest, ...bearer() }, text);
      t.is(answer.status, 428, answer.text);
      t.deepEqual(pointersOf(answer), [`/header/${parameter.name.toLowerCase()}`]);
    });
  }

  test(`406 ${operation.id} when only HTML is welcome`, async (t) => {
    const answer = await call({ ...bearer(), accept: 'text/html' });
    t.is(answer.status, 406);
    t.is(answer.body.code, 'not-acceptable');
  });

  const bodyRef = operation.requestBody?.[sample.mediaType ?? ''];
  if (bodyRef !== undefined && sample.mediaType !== undefined) {
    for (const { title, pointer, body } of spoil(contract, bodyRef, sample.body)) {
      test(`400 ${operation.id} with ${title}: ${pointer}`, async (t) => {
        const answer = await call(bearer(), path, JSON.stringify(body));
        t.is(answer.status, 400, answer.text);
        t.is(answer.body.code, 'invalid-request');
        t.true(pointersOf(answer).includes(pointer), `${answer.text} does not name ${pointer}`);
      });
    }

    for (const [what, body] of [
      ['a list', '[]'],
      ['null', 'null'],
      ['text', '"x"'],
      ['something that is no JSON', '{'],
      ['nothing', undefined],
    ] as const) {
      test(`400 ${operation.id} when the body is ${what}`, async (t) => {
        const headers = { ...typed, ...sample.headers, ...bearer() };
        const answer = await send(app.origin, method, path, headers, body);
        t.is(answer.status, 400, answer.text);
        t.is(answer.body.code, 'invalid-request');
        t.deepEqual(
          pointersOf(answer).filter((pointer) => pointer !== ''),
          [],
        );
        t.true(pointersOf(answer).length > 0);
      });
    }

    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      `${sample.mediaType}; charset=utf-16`,
    ]) {
      test(`415 ${operation.id} with a body in ${type}`, async (t) => {
        const answer = await call({ ...bearer(), 'content-type': type });
        t.is(answer.status, 415, answer.text);
        t.is(answer.body.code, 'unsupported-media-type');
      });
    }

    test(`413 ${operation.id} with a body above the limit`, async (t) => {
      const answer = await call(bearer(), path, `${text}${' '.repeat(1024 * 1024)}`);
      t.is(answer.status, 413, answer.text);
      t.is(answer.body.code, 'payload-too-large');
    });
  }

  for (const [what, spelling] of spellingsOf(sample.path)) {
    test(`404 ${operation.id} by ${what}: it does not reach the handler`, async (t) => {
      const answer = await call(bearer(), spelling);
      t.true([404, 405].includes(answer.status), `${spelling}: ${answer.text}`);
      const line = app.logLine(String(answer.headers['x-request-id']));
      t.is(line?.status, answer.status);
      t.is(line?.operation, undefined);
    });
  }
}

for (const path of new Set(operations.map((operation) => operation.path))) {
  const here = operations.filter((operation) => operation.path === path);
  const [first] = here;
  if (!first) continue;
  const allowed = here.map(({ method }) => method.toUpperCase());
  if (allowed.includes('GET')) allowed.push('HEAD');
  const allow = allowed.sort().join(', ');
  for (const method of methods.filter((method) => !allowed.includes(method))) {
    test(`405 ${method} ${path}, which allows ${allow}`, async (t) => {
      const at = base + sampleOf(contract, first).path;
      t.is((await send(app.origin, method, at)).status, 401);
      const answer = await send(app.origin, method, at, bearer());
      t.is(answer.status, 405, answer.text);
      t.is(answer.body.code, 'method-not-allowed');
      t.is(answer.headers.allow, allow);
    });
  }
}

test('404 for an unknown path, but 401 first', async (t) => {
  for (const path of ['/nothing', '/', '', '/timesheet-secrets/1']) {
    t.is((await send(app.origin, 'GET', base + path)).status, 401, path);
    const answer = await send(app.origin, 'GET', base + path, { ...bearer(), accept: 'text/html' });
    t.is(answer.status, 404, path);
    t.is(answer.body.code, 'not-found');
  }
});

/** Other ways to write a path, none of which is the path (RFC 3986, section 6.2). */
function spellingsOf(path: string): [string, string][] {
  const [first = ''] = path.slice(1);
  const encoded = `%${first.charCodeAt(0).toString(16)}`;
  return [
    ['upper case', base + path.replace(/^\/[a-z]+/, (segment) => segment.toUpperCase())],
    ['the base path in upper case', base.toUpperCase() + path],
    ['a slash at the end', `${base}${path}/`],
    ['a doubled slash', `${base}/${path}`],
    ['a doubled slash at the start', `/${base}${path}`],
    ['a dot segment', `${base}/.${path}`],
    ['an encoded dot segment', `${base}/%2e${path}`],
    ['a way up', `${base}/x/..${path}`],
    ['an encoded way up', `${base}/x/%2e%2e${path}`],
    ['an encoded letter', `${base}/${encoded}${path.slice(2)}`],
    ['an encoded slash', `${base}%2f${path.slice(1)}`],
    ['a path parameter', `${base}${path.replace(/^\/[a-z]+/, (segment) => `${segment};v=1`)}`],
    ['a backslash', `${base}\\${path.slice(1)}`],
  ];
}
