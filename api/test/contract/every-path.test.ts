import test from 'ava';
import { serve } from '../http/_serve.ts';
import { basePath as base, bearerWith, callables, contract, operations } from './_callable.ts';
import { sampleOf } from './_samples.ts';
import { send } from './_send.ts';

const served = serve();
const { app } = served;
const bearer = () => bearerWith(served);
const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'QUERY'];

for (const { operation, sample, call } of callables(served)) {
  for (const [what, spelling] of spellingsOf(sample.path)) {
    test(`404 ${operation.id} by ${what}: it does not reach the handler`, async (t) => {
      const answer = await call(bearer(), spelling);
      t.true([404, 405].includes(answer.status), `${spelling}: ${answer.text}`);
      const line = app().logLine(String(answer.headers['x-request-id']));
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
      t.is((await send(app().origin, method, at)).status, 401);
      const answer = await send(app().origin, method, at, bearer());
      t.is(answer.status, 405, answer.text);
      t.is(answer.body.code, 'method-not-allowed');
      t.is(answer.headers.allow, allow);
    });
  }
}

test('404 for an unknown path, but 401 first', async (t) => {
  for (const path of ['/nothing', '/', '', '/timesheet-secrets/1']) {
    t.is((await send(app().origin, 'GET', base + path)).status, 401, path);
    const answer = await send(app().origin, 'GET', base + path, { ...bearer(), accept: 'text/html' });
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
