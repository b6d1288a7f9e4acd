import { Refusal } from '../errors.ts';
import { LostRace } from '../store/failures.ts';
import { insertProject, lockProject, updateProject } from '../store/projects.ts';
import type { ProjectRow } from '../store/schema.ts';
import { type Precondition, requirePrecondition } from './preconditions.ts';
import type { Unit } from './unit.ts';

export interface ProjectContent {
  name: string;
  client: string | null;
  open_from: string | null;
  open_to: string | null;
  archived: boolean;
}

/** Stores a whole project; answers it and whether it is new. Equal content is no change. */
export async function putProject(
  unit: Unit,
  projectId: string,
  content: ProjectContent,
  precondition: Precondition,
): Promise<{ project: ProjectRow; created: boolean }> {
  requireOrder(content);
  const present = await lockProject(unit.trx, projectId);
  requirePrecondition(present, precondition);
  const project = projectRow(unit, projectId, content, present);
  if (!present) {
    if (!(await insertProject(unit.trx, project, unit.changedIn)))
      throw new LostRace('somebody else has just created it');
    audit(unit, 'project.create', null, project);
    return { project, created: true };
  }
  if (isSame(present, project)) return { project: present, created: false };
  await updateProject(unit.trx, project, unit.changedIn);
  audit(unit, 'project.update', present, project);
  return { project, created: false };
}

function projectRow(
  { now }: Unit,
  project_id: string,
  { archived, ...content }: ProjectContent,
  present: ProjectRow | undefined,
): ProjectRow {
  return {
    project_id,
    ...content,
    archived_at: archived ? (present?.archived_at ?? now) : null,
    created_at: present?.created_at ?? now,
    updated_at: now,
    version: (present?.version ?? 0) + 1,
  };
}

function requireOrder({ open_from, open_to }: ProjectContent): void {
  if (open_from === null || open_to === null || open_from <= open_to) return;
  throw new Refusal('invalid-request', 'open_to lies before open_from.', [
    { pointer: '/open_to', code: 'order', detail: 'must not lie before open_from' },
  ]);
}

function isSame(present: ProjectRow, next: ProjectRow): boolean {
  const compared = ['name', 'client', 'open_from', 'open_to', 'archived_at'] as const;
  return compared.every((name) => present[name] === next[name]);
}

function audit(unit: Unit, action: string, before: ProjectRow | null, after: ProjectRow): void {
  unit.audit.push({ user_id: '', action, object_id: after.project_id, before, after, reason: null });
}
