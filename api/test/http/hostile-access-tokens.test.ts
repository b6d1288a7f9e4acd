import { scopes } from '@timesheets/sdk/operations';
import test from 'ava';
import { assertCleanLog, assertSmallLog } from './_canaries.ts';
import { everywhere, ofScopes, once, operationTargets, tryRow, unknownPath } from './_corpus.ts';
import { createForge } from './_forge.ts';
import { request, sendRaw } from './_raw.ts';
import { setScene } from './_scene.ts';
import { verdictOf } from './_verdict.ts';

/** The first: GET /timesheets. */
const [reference] = operationTargets;
const scene = setScene();
const accessToken = (scope = scopes.join(' ')) =>
  createForge(scene.issuer.url, scene.keys.main, scope).make();
let memoryAtStart: number;

test.serial.before('it has warmed up', async () => {
  const bytes = () => request('GET', '/api/v1/timesheets', [`Authorization: Bearer ${accessToken()}`]);
  for (let count = 0; count < 300; count += 1) await sendRaw(scene.port, bytes());
  memoryAtStart = await scene.memory();
});

for (const target of operationTargets) {
  const rows = [...everywhere, ...ofScopes, ...(target === reference ? once : [])];
  for (const row of rows) {
    const [id, title, outcomes] = row;
    test.serial(`${outcomes.join(' or ')}: ${id} ${target.name}, ${title}`, async (t) => {
      await tryRow(t, scene, target, row);
    });
  }
}

for (const row of [...everywhere, ...once]) {
  const [id, title, outcomes] = row;
  test.serial(`${outcomes.join(' or ')}: ${id} ${unknownPath.name}, ${title}`, async (t) => {
    await tryRow(t, scene, unknownPath, row);
  });
}

for (const { name, scope, bytesOf } of operationTargets) {
  if (scope === reference?.scope) continue;
  test.serial(`SCOPE: K18 ${name} with an access token for reading`, async (t) => {
    const answer = await sendRaw(scene.port, bytesOf(accessToken(reference?.scope)));
    t.is(verdictOf(answer, scope), 'SCOPE', answer.body);
  });
}

test('K00 the corpus has every row', (t) => {
  const all = [...everywhere, ...ofScopes, ...once];
  t.is(all.length + 1, 253);
  t.is(new Set(all.map(([id]) => id)).size, 252);
});

test.after('the process is the same and well, it asked nobody else, and its log is clean', async (t) => {
  const answer = await sendRaw(
    scene.port,
    request('GET', '/api/v1/timesheets', [`Authorization: Bearer ${accessToken()}`]),
  );
  t.is(answer.status, 200);
  t.is(scene.program.child.exitCode, null);
  const grownMB = ((await scene.memory()) - memoryAtStart) / 1024 / 1024;
  t.log(`grown by ${grownMB.toFixed(1)} MB, ${scene.issuer.requestedAt.length} key requests`);
  t.true(grownMB < 50, `${grownMB} MB`);
  t.is(scene.trap.requestedAt.length + scene.trap.discoveredAt.length, 0);
  const { requestedAt } = scene.issuer;
  for (const at of requestedAt) {
    t.true(requestedAt.filter((one) => one >= at && one < at + 60_000).length <= 5);
  }
  t.is(scene.program.output.stderr, '');
  assertCleanLog(t, scene.program.output.stdout);
  assertSmallLog(t, scene.program.output.stdout);
});
