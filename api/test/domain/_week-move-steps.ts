import { decisionOn, fates, runDecisions } from '../operations/_approvals.ts';
import { decide, submit, withdraw } from '../operations/_weeks.ts';
import { ok, or, type Scene, sayOf, type Verdict } from './_week-scene.ts';
import { type Decision, type Step, weeks } from './_week-steps.ts';

type Aimed = Decision & { action: 'approve' | 'reject' | 'reopen' };

export async function takeMove(
  scene: Scene,
  { who, week: index, transition, confirm, stale }: Extract<Step, { op: 'move' }>,
): Promise<Verdict> {
  const { model } = scene;
  const { owner, caller } = scene.person(who);
  const week = weeks[index] ?? '';
  const ifMatch = `"${model.week(owner, week).version + (stale ? 1 : 0)}"`;
  const response = await (transition === 'submit'
    ? submit(caller, week, ifMatch, { confirm_empty: confirm })
    : withdraw(caller, week, ifMatch));
  const said = await sayOf(response);
  if (stale) return { said, allowed: ['version-mismatch'] };
  const isEmpty = model.entriesOf(owner, week).length === 0;
  const faults = [
    ...(model.canMove(owner, week, transition) ? [] : ['invalid-transition']),
    ...(transition === 'submit' && isEmpty && !confirm ? ['week-empty'] : []),
  ];
  if (faults.length === 0) model.move(owner, week, transition);
  return { said, allowed: or(faults) };
}

export async function takeDecision(
  scene: Scene,
  { by, ...decision }: Extract<Step, { op: 'decide' }>,
): Promise<Verdict> {
  const aimed = aim(scene, decision);
  const { user_id, week, version } = targetOf(scene, aimed);
  const { caller } = scene.person(by);
  const response = await decide(caller, aimed.action, user_id, week, `"${version}"`, 'As agreed.');
  return { said: await sayOf(response), allowed: decideInModel(scene, by, aimed, version) };
}

export async function takeDecisions(
  scene: Scene,
  { by, items: decisions }: Extract<Step, { op: 'decide-many' }>,
): Promise<Verdict[]> {
  const sent = decisions.map((decision) => {
    const aimed = aim(scene, decision);
    return { aimed, target: targetOf(scene, aimed) };
  });
  const items = sent.map(({ aimed, target }) => decisionOn(aimed.action, target));
  const said = fates(await runDecisions(scene.person(by).caller, items));
  return sent.map(({ aimed, target }, index) => ({
    said: (said[index] ?? 'nothing').replace(/^decided$/, 'ok').replace(/^\d+ /, ''),
    allowed: decideInModel(scene, by, aimed, target.version),
  }));
}

/** A fitting decision is on the next week that waits for one or can be reopened. */
function aim({ model, person }: Scene, decision: Decision): Aimed {
  const { action } = decision;
  if (action !== 'fitting') return { ...decision, action };
  const start = decision.who * weeks.length + decision.week;
  for (let n = start; n < start + 6; n += 1) {
    const aimed = { ...decision, who: Math.floor(n / weeks.length) % 3, week: n % weeks.length };
    const { status, version } = model.week(person(aimed.who).owner, weeks[aimed.week] ?? '');
    if (status === 'approved') return { ...aimed, action: 'reopen' };
    if (status === 'submitted') return { ...aimed, action: version % 3 === 0 ? 'reject' : 'approve' };
  }
  return { ...decision, action: 'approve' };
}

/** The week that is meant, with the version that is sent. */
function targetOf({ model, person }: Scene, { who, week: index, stale }: Aimed) {
  const { owner } = person(who);
  const week = weeks[index] ?? '';
  return { user_id: owner, week, version: model.week(owner, week).version + (stale ? 1 : 0) };
}

function decideInModel(
  { model, person }: Scene,
  by: number,
  { who, week: index, action }: Aimed,
  version: number,
): readonly string[] {
  const { owner } = person(who);
  const week = weeks[index] ?? '';
  if (by === who) return ['self-approval'];
  if (model.week(owner, week).version !== version) return ['version-mismatch'];
  if (!model.canMove(owner, week, action)) return ['invalid-transition'];
  model.move(owner, week, action);
  return ok;
}
