import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { localAccounts, localPassword } from '../../src/local.ts';
import { signIn } from '../oidc-provider/_provider.ts';
import { createPlace, isListening, start } from './_start.ts';

const projectIds = [
  'acme-app',
  'acme-website',
  'globex-migration',
  'initech-support',
  'internal',
  'training',
];

test('starts everything, says where it is, and one Ctrl-C ends it; a second time as well', async (t) => {
  const place = await createPlace(t);
  const origin = `http://localhost:${place.PORT}`;
  const issuer = `http://localhost:${place.OIDC_PROVIDER_PORT}/`;

  for (const time of ['first', 'second']) {
    const run = start(t, place);
    await run.ready();
    for (const word of [`${origin}/`, `${origin}/docs`, issuer, localPassword]) {
      t.true(run.said().includes(word), `${time}: ${word}`);
    }
    for (const { email } of localAccounts) t.true(run.said().includes(email), email);

    t.is((await fetch(`${origin}/`, { headers: { accept: 'text/html' } })).status, 200);
    t.is((await fetch(`${origin}/docs/redoc.standalone.js`)).status, 200);
    const { answer } = await signIn(issuer, 'ann@abc.example', {
      parameters: { redirect_uri: `${origin}/callback` },
    });
    const headers = { authorization: `Bearer ${answer.access_token}` };
    const projects = await fetch(`${origin}/api/v1/projects`, { headers });
    const { items } = (await projects.json()) as { items: { project_id: string }[] };
    t.deepEqual(
      items.map(({ project_id: id }) => id),
      projectIds,
    );

    run.child.kill('SIGINT');
    t.is(await run.ended, 0);
    t.false(await isListening(place.PORT));
    t.false(await isListening(place.OIDC_PROVIDER_PORT));
  }
});

for (const variable of ['PORT', 'OIDC_PROVIDER_PORT'] as const) {
  test(`a port in use gives one line that names it and ${variable}`, async (t) => {
    const place = await createPlace(t);
    const occupant = createServer().listen(Number(place[variable]), '127.0.0.1');
    await once(occupant, 'listening');
    t.teardown(() => occupant.close());

    const run = start(t, place);
    t.is(await run.ended, 1);
    t.is(run.said().trim().split('\n').length, 1);
    t.true(run.said().startsWith(`Port ${place[variable]} is in use`));
    t.true(run.said().includes(`${variable}=`));
  });
}

test('an API that reads in a thread of its own goes on: the thread is not on the leash', async (t) => {
  const place = await createPlace(t);
  const origin = `http://localhost:${place.PORT}`;
  const run = start(t, place);
  await run.ready();
  const { answer } = await signIn(`http://localhost:${place.OIDC_PROVIDER_PORT}/`, 'mia@abc.example', {
    parameters: { redirect_uri: `${origin}/callback` },
  });
  const headers = { authorization: `Bearer ${answer.access_token}` };
  const ask = () =>
    fetch(`${origin}/api/v1/approvals?status=missing`, { headers }).then(
      ({ status }) => status,
      () => 'no answer',
    );
  t.is(await ask(), 200);
  await wait(1000);
  t.is(await ask(), 200);
  t.is(run.child.exitCode, null);
});

test('an API that cannot run ends everything, with what it said last', async (t) => {
  const place = await createPlace(t);
  const run = start(t, { ...place, DATABASE_URL: 'nonsense' });
  t.is(await run.ended, 1);
  t.regex(run.said(), /DATABASE_URL/);
  t.regex(run.said(), /The API ended with exit code 1\./);
  t.false(await isListening(place.OIDC_PROVIDER_PORT));
});

test('killed without a chance to clean up, it leaves no API behind', async (t) => {
  const place = await createPlace(t);
  const run = start(t, place);
  await run.ready();
  run.child.kill('SIGKILL');
  await run.ended;
  for (let tries = 0; tries < 100 && (await isListening(place.PORT)); tries += 1) await wait(100);
  t.false(await isListening(place.PORT));
});

test('ended together with the shell that npm put between, it leaves nothing behind', async (t) => {
  const place = await createPlace(t);
  const run = start(t, { ...place, npm_lifecycle_event: 'start' }, [
    'sh',
    '-c',
    'node scripts/src/start.ts; :',
  ]);
  await run.ready();
  run.child.kill('SIGTERM');
  await run.ended;
  t.false(await isListening(place.PORT));
  t.false(await isListening(place.OIDC_PROVIDER_PORT));
});

test('Ctrl-C while it starts ends it too', async (t) => {
  const place = await createPlace(t);
  const run = start(t, place);
  while (run.child.exitCode === null && !(await isListening(place.OIDC_PROVIDER_PORT))) await wait(20);
  run.child.kill('SIGINT');
  t.is(await run.ended, 0);
  t.false(await isListening(place.PORT));
  t.false(await isListening(place.OIDC_PROVIDER_PORT));
});

test('NODE_ENV=production and bad settings are refused in one line', async (t) => {
  const place = await createPlace(t);
  for (const [env, text] of [
    [{ NODE_ENV: 'production' }, 'The local OpenID provider does not run with NODE_ENV=production'],
    [{ PORT: '0' }, 'PORT is "0"'],
    [{ OIDC_PROVIDER_PROFILE: 'okta' }, 'OIDC_PROVIDER_PROFILE is "okta"'],
  ] as const) {
    const run = start(t, { ...place, ...env });
    t.is(await run.ended, 1);
    t.true(run.said().startsWith(text), run.said());
    t.is(run.said().trim().split('\n').length, 1);
  }
});
