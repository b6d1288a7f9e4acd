import { ApiError, createTimesheetsClient } from '@timesheets/sdk';

/** What a new database has to log time on, by project_id. */
export const localProjects = {
  'acme-website': { name: 'ACME website', client: 'ACME Ltd.' },
  'acme-app': { name: 'ACME app', client: 'ACME Ltd.' },
  'globex-migration': { name: 'Globex migration', client: 'Globex Corporation' },
  'initech-support': { name: 'Initech support', client: 'Initech Inc.' },
  internal: { name: 'Internal', client: 'ABC Inc.' },
  training: { name: 'Training', client: 'ABC Inc.' },
};

/** Creates a few projects to log time on, through the API as everybody does; leaves alone those that are there. */
export async function createProjects(
  baseUrl: string,
  accessToken: string,
  signal?: AbortSignal,
): Promise<void> {
  const client = createTimesheetsClient({ baseUrl, getAccessToken: async () => accessToken });
  for (const [id, body] of Object.entries(localProjects)) {
    const params = { path: { project_id: id }, header: { 'If-None-Match': '*' as const } };
    await client
      .PUT('/projects/{project_id}', { params, body, ...(signal && { signal }) })
      .catch((error: unknown) => {
        if (!(error instanceof ApiError && error.status === 412)) throw error;
      });
  }
}
