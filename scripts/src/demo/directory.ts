import { CannotRun } from '../command-line/cannot-run.ts';
import type { Plan } from './plan.ts';
import { eachOf, type Stage } from './steps.ts';

/**
 * @throws CannotRun when somebody has logged time already: the demo would mix with it
 */
export async function requireEmpty({ callers, director }: Stage, dataDirectory: string): Promise<void> {
  const params = { query: { user_id: ['all'], limit: 1 } };
  const { data } = await callers.personal(director).GET('/timesheets', { params });
  if (data.items.length === 0) return;
  throw new CannotRun(
    `There are timesheets in this database already, and the demo only fills an empty one. End npm start, remove ${dataDirectory} or set LOCAL_DATA_DIR to another folder (with DATABASE_URL, name another database), and start again.`,
  );
}

/** Stores the projects, none of them archived yet. */
export async function storeProjects({ projects }: Plan, stage: Stage): Promise<void> {
  const client = stage.callers.personal(stage.director);
  await eachOf('projects', projects, stage, ({ projectId, content }) =>
    client.PUT('/projects/{project_id}', {
      params: { path: { project_id: projectId } },
      body: content,
      signal: stage.abort,
    }),
  );
}

/** Archives the projects that are over. */
export async function archiveProjects({ projects }: Plan, stage: Stage): Promise<void> {
  const client = stage.callers.personal(stage.director);
  for (const { projectId, content, archivedInTheEnd } of projects) {
    if (!archivedInTheEnd) continue;
    const params = { path: { project_id: projectId } };
    await client.PUT('/projects/{project_id}', { params, body: { ...content, archived: true } });
  }
}

/** Stores the people, with the days they are there and what is expected of them. */
export async function storePeople({ people }: Plan, stage: Stage): Promise<void> {
  const client = stage.callers.personal(stage.director);
  await eachOf('people', people, stage, ({ account, directory }) =>
    client.PUT('/people/{user_id}', {
      params: { path: { user_id: account.email } },
      body: directory,
      signal: stage.abort,
    }),
  );
}
