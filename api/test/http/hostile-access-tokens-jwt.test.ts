import test from 'ava';
import { assertCleanLog } from './_canaries.ts';
import { everywhere, ofScopes, once, operationTargets, tryRow } from './_corpus.ts';
import { setScene } from './_scene.ts';
import type { Outcome, Row } from './corpus/_row.ts';

const scene = setScene({ OIDC_TOKEN_PROFILE: 'jwt' });
const [target] = operationTargets;

/** What the profile is for. */
const allowed: Readonly<Record<string, readonly Outcome[]>> = { G09: ['OK'], G10: ['OK'], J12: ['OK'] };

/** J10 with what stands for client_id in this profile. */
const byAzp: Row = [
  'J10',
  'client_id missing, azp there',
  ['OK'],
  ({ forge }) => forge.make({ claims: { client_id: undefined, azp: 'spa' } }),
];

for (const row of [...everywhere, ...ofScopes, ...once, byAzp]) {
  const [id, title, strictly, make] = row;
  const outcomes = allowed[id] ?? strictly;
  test.serial(`${outcomes.join(' or ')}: ${id} profile jwt, ${title}`, async (t) => {
    if (target) await tryRow(t, scene, target, [id, title, outcomes, make]);
    else t.fail();
  });
}

test.after('its log is clean', (t) => {
  assertCleanLog(t, scene.program.output.stdout);
});
