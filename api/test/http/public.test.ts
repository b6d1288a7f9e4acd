import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { scopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { parse } from 'yaml';
import type { Contract } from '../../src/contract/load.ts';
import { send } from '../contract/_send.ts';
import { startApp } from './_app.ts';
import { audience } from './_forge.ts';
import { serve } from './_serve.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const { app, issuer } = serve({ PUBLIC_URL: 'https://time.example', SPA_CLIENT_ID: 'the-spa' });
const get = (path: string, headers: Record<string, string> = {}) => send(app().origin, 'GET', path, headers);

test('/healthz and /readyz answer anybody', async (t) => {
  t.is((await get('/healthz')).text, '{"status":"ok"}');
  const ready = await get('/readyz');
  t.is(ready.text, '{"status":"ready"}');
  t.is(ready.headers['cache-control'], 'no-store');
});

test('/.well-known/oauth-protected-resource says who issues access tokens (RFC 9728)', async (t) => {
  const { status, headers, body } = await get('/.well-known/oauth-protected-resource');
  t.is(status, 200);
  t.is(headers['access-control-allow-origin'], '*');
  t.regex(headers['content-type'] ?? '', /^application\/json/);
  t.like(body as Record<string, unknown>, {
    resource: audience,
    authorization_servers: [issuer().url],
    scopes_supported: [...scopes],
    bearer_methods_supported: ['header'],
    resource_documentation: 'https://time.example/docs',
  });
});

test('a refusal leads there', async (t) => {
  const { headers } = await get('/api/v1/me');
  t.regex(
    headers['www-authenticate'] ?? '',
    /resource_metadata="https:\/\/time\.example\/\.well-known\/oauth-protected-resource"/,
  );
});

test('/config.json says what the web application needs to know, and nothing else', async (t) => {
  const { body, headers } = await get('/config.json');
  t.is(headers['cache-control'], 'no-cache');
  t.deepEqual(body as unknown, {
    api_base_url: 'https://time.example/api/v1',
    issuer: issuer().url,
    client_id: 'the-spa',
    audience,
    auth_flow: 'code',
  });
});

test('/openapi.json and /openapi.yaml are the contract with this deployment in it', async (t) => {
  const json = await get('/openapi.json');
  const yaml = await get('/openapi.yaml');
  t.regex(json.headers['content-type'] ?? '', /^application\/json/);
  t.regex(yaml.headers['content-type'] ?? '', /^application\/yaml/);
  const document = json.body as unknown as Contract;
  t.deepEqual(parse(yaml.text), document as never);
  t.deepEqual(document.servers, [{ url: 'https://time.example/api/v1' }]);
  const scheme = document.components.securitySchemes?.oauth2 as {
    description: string;
    flows: Record<string, { authorizationUrl?: string; tokenUrl: string }>;
  };
  t.true(scheme.description.includes(issuer().url));
  t.true(scheme.description.includes(audience));
  t.is(scheme.flows.authorizationCode?.authorizationUrl, `${issuer().url}authorize`);
  t.is(scheme.flows.clientCredentials?.tokenUrl, `${issuer().url}oauth/token`);
  t.false(JSON.stringify(scheme).includes('localhost:9000'));
});

test('they pass the lint that the contract passes', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'timesheets-lint-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['openapi.json', 'openapi.yaml']) {
    const file = join(folder, name);
    await writeFile(file, (await get(`/${name}`)).text);
    const cli = join(root, 'node_modules', '.bin', 'redocly');
    const { stderr } = await run(cli, ['lint', '--config', join(root, 'redocly.yaml'), file], { cwd: root });
    t.regex(stderr, /Your API description is valid/, name);
    t.notRegex(stderr, /warning/i, name);
  }
});

test('they are served while the issuer is down', async (t) => {
  const alone = await startApp('http://127.0.0.1:1/');
  t.teardown(alone.close);
  t.is((await send(alone.origin, 'GET', '/openapi.json')).status, 200);
  t.is((await send(alone.origin, 'GET', '/docs')).status, 200);
  t.is((await send(alone.origin, 'GET', '/readyz')).status, 200);
});

test('public paths have one spelling and take reads alone', async (t) => {
  for (const path of ['/HEALTHZ', '/healthz/', '/openapi.JSON', '/docs/x', '//healthz']) {
    t.is((await get(path, { accept: 'application/json' })).status, 404, path);
  }
  for (const path of [
    '/healthz',
    '/readyz',
    '/openapi.json',
    '/docs',
    '/config.json',
    '/',
    '/week/2026-W47',
  ]) {
    const accept = { accept: 'text/html' };
    t.is((await send(app().origin, 'HEAD', path, accept)).status, 200, path);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await send(app().origin, method, path, accept);
      t.is(answer.status, 405, `${method} ${path}`);
      t.is(answer.headers.allow, 'GET, HEAD', `${method} ${path}`);
      t.is(answer.body.code, 'method-not-allowed');
    }
  }
});
