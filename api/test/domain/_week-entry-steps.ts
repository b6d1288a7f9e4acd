import type { Timesheet } from '@timesheets/sdk';
import { read } from '../_api.ts';
import { entry, patch, post, remove } from '../operations/_entries.ts';
import type { Content } from './_week-model.ts';
import { isSame, ok, or, type Scene, sayOf, type Verdict } from './_week-scene.ts';
import type { Step } from './_week-steps.ts';

export async function takeCreate(
  scene: Scene,
  { who, project, date, minutes, note }: Extract<Step, { op: 'create' }>,
): Promise<Verdict> {
  const { model } = scene;
  const { owner, caller } = scene.person(who);
  const content = { date, project_id: scene.project(project), minutes, note };
  const faults = [...model.faultsOf(owner, content), ...model.roomFault(owner, content)];
  const response = await post(caller, entry(content));
  const said = await sayOf(response);
  if (said === 'ok') model.insert((await read<Timesheet>(response)).id, owner, content, null);
  return { said, allowed: or(faults) };
}

export async function takeUpdate(scene: Scene, step: Extract<Step, { op: 'update' }>): Promise<Verdict> {
  const { model } = scene;
  const present = scene.entry(step.which);
  if (!present) return { said: 'ok', allowed: ok };
  const { op: _, foreign, which: __, stale, project, ...rest } = step;
  const { owner } = present;
  const caller = scene.writer(present, foreign);
  const change: Partial<Content> = {
    ...rest,
    ...(project !== undefined && { project_id: scene.project(project) }),
  };
  const ifMatch = `"${present.version + (stale ? 1 : 0)}"`;
  const said = await sayOf(await patch(caller, present.id, change, ifMatch));
  if (Object.keys(change).length === 0) return { said, allowed: ['invalid-request'] };
  if (foreign) return { said, allowed: ['not-found'] };
  if (stale) return { said, allowed: ['version-mismatch'] };
  const next = { ...present, ...change };
  if (isSame(present, next)) return { said, allowed: ok };
  const faults = [
    ...model.locksOn(owner, present.date),
    ...model.faultsOf(owner, next),
    ...model.roomFault(owner, next, present.id),
  ];
  if (faults.length === 0) model.change(present, change, true);
  return { said, allowed: or(faults) };
}

export async function takeDelete(
  scene: Scene,
  { foreign, which, stale }: Extract<Step, { op: 'delete' }>,
): Promise<Verdict> {
  const { model } = scene;
  const present = scene.entry(which);
  if (!present) return { said: 'ok', allowed: ok };
  const caller = scene.writer(present, foreign);
  const said = await sayOf(await remove(caller, present.id, `"${present.version + (stale ? 1 : 0)}"`));
  if (foreign) return { said, allowed: ['not-found'] };
  if (stale) return { said, allowed: ['version-mismatch'] };
  const faults = model.locksOn(present.owner, present.date);
  if (faults.length === 0) model.remove(present, true);
  return { said, allowed: or(faults) };
}

export async function takeMachineDelete(scene: Scene, which: number): Promise<Verdict> {
  const { cast, model } = scene;
  const present = scene.entry(which);
  if (!present) return { said: 'ok', allowed: ok };
  const said = await sayOf(await remove(cast.machine, present.id, '*'));
  if (present.externalId === null) return { said, allowed: ['not-found'] };
  const locks = model.locksOn(present.owner, present.date);
  const faults = [...(present.byPerson ? ['source-conflict'] : []), ...locks];
  if (faults.length === 0) model.remove(present, false);
  return { said, allowed: or(faults) };
}
