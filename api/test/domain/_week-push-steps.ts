import type { components } from '@timesheets/sdk/schema';
import { read } from '../_api.ts';
import { outcomes, postBatch } from '../operations/_batch.ts';
import { pushed } from '../operations/_entries.ts';
import type { Content } from './_week-model.ts';
import { isSame, ok, type Scene, sayOf, type Verdict } from './_week-scene.ts';
import type { Step } from './_week-steps.ts';

type Schemas = components['schemas'];

export async function takePush(
  scene: Scene,
  { atomic, items }: Extract<Step, { op: 'push' }>,
): Promise<Verdict[]> {
  const { cast, model } = scene;
  const wanted = items.map(({ who, source, date, project, minutes }) => ({
    owner: scene.person(who).owner,
    externalId: `${cast.prefix}-${source}`,
    content: { date, project_id: scene.project(project), minutes, note: '' },
  }));
  const sent = wanted.map(({ owner, externalId, content: { note: _, ...content } }) => ({
    op: 'upsert',
    timesheet: pushed(owner, externalId, { user_type: 'employee', ...content }),
  }));
  const response = await postBatch(cast.machine, sent, { mode: atomic ? 'atomic' : 'per_item' });
  const results = response.ok
    ? (await read<{ results: Schemas['BatchItemResult'][] }>(response)).results
    : [];
  const restore = model.save();
  const verdicts: Verdict[] = [];
  for (const [index, { owner, externalId, content }] of wanted.entries()) {
    const id = results[index]?.timesheet?.id ?? `unstored ${externalId}`;
    const allowed = upsert(scene, id, owner, externalId, content);
    if (atomic && !response.ok) {
      if (isTaken(allowed)) continue;
      // The first failure answers, and nothing is stored.
      restore();
      return [{ said: await sayOf(response), allowed }];
    }
    verdicts.push({ said: outcomes(results)[index] ?? 'nothing', allowed });
  }
  if (!response.ok) return [{ said: await sayOf(response), allowed: ok }];
  return verdicts;
}

function upsert(scene: Scene, id: string, owner: string, externalId: string, content: Content): string[] {
  const { model } = scene;
  const present = [...model.entries.values()].find((one) => one.externalId === externalId);
  if (!present) {
    const faults = [
      ...(model.deletedByPerson.has(externalId) ? ['source-conflict'] : []),
      ...model.faultsOf(owner, content),
      ...model.roomFault(owner, content),
    ];
    if (faults.length > 0) return faults;
    model.insert(id, owner, content, externalId);
    return ['created'];
  }
  if (present.owner !== owner) return ['source-conflict'];
  if (isSame(present, content)) return ['unchanged'];
  const faults = [
    ...(present.byPerson ? ['source-conflict'] : []),
    ...model.locksOn(owner, present.date),
    ...model.faultsOf(owner, content),
    ...model.roomFault(owner, content, present.id),
  ];
  if (faults.length > 0) return faults;
  model.change(present, content, false);
  return ['updated'];
}

function isTaken(allowed: readonly string[]): boolean {
  return allowed.every((one) => ['created', 'updated', 'unchanged'].includes(one));
}
