import { putProject } from '../_api.ts';
import { putSettings } from '../operations/_settings.ts';
import { takeCreate, takeDelete, takeMachineDelete, takeUpdate } from './_week-entry-steps.ts';
import { takeCopy, takeGrid } from './_week-grid-steps.ts';
import { takeDecision, takeDecisions, takeMove } from './_week-move-steps.ts';
import { takePush } from './_week-push-steps.ts';
import { ok, type Scene, sayOf, type Verdict } from './_week-scene.ts';
import type { Step } from './_week-steps.ts';

/** Takes one step in the API and in the model. */
export async function takeStep(scene: Scene, step: Step): Promise<Verdict[]> {
  const { cast, model } = scene;
  switch (step.op) {
    case 'create':
      return [await takeCreate(scene, step)];
    case 'update':
      return [await takeUpdate(scene, step)];
    case 'delete':
      return [await takeDelete(scene, step)];
    case 'machine-delete':
      return [await takeMachineDelete(scene, step.which)];
    case 'push':
      return takePush(scene, step);
    case 'grid':
      return [await takeGrid(scene, step)];
    case 'copy':
      return [await takeCopy(scene, step)];
    case 'move':
      return [await takeMove(scene, step)];
    case 'decide':
      return [await takeDecision(scene, step)];
    case 'decide-many':
      return takeDecisions(scene, step);
    case 'close': {
      const said = await sayOf(await putSettings(cast.admin, step.through));
      model.closedThrough = step.through;
      return [{ said, allowed: ok }];
    }
    case 'archive': {
      const [, second] = cast.projects;
      await putProject(cast.admin, second, { archived: step.archived });
      if (step.archived) model.archived.add(second);
      else model.archived.delete(second);
      return [];
    }
  }
}
