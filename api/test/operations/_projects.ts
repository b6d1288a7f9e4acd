import { putProject, type TestApi } from '../_api.ts';
import { unique } from './_on-each-dialect.ts';

/** A new project that no other test has, open for everything unless said otherwise; answers its project_id. */
export async function addProject(api: TestApi, more: Record<string, unknown> = {}): Promise<string> {
  const projectId = unique('project');
  await putProject(await api.person('mia'), projectId, more);
  return projectId;
}
