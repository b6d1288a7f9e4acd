import { queryOptions } from '@tanstack/react-query';
import { listAll, type Project } from '@timesheets/sdk';
import type { Api } from '../../api/api-provider.tsx';

const ONE_MINUTE_MS = 60_000;

/** What the API answers of one's own week. */
export function weekOptions({ queries }: Api, week: string) {
  const init = { params: { path: { week } } };
  // Taken as it was answered: whoever fills in the week knows by the object which answer he has seen.
  return queries.queryOptions('get', '/timesheet-weeks/{week}', init, { structuralSharing: false });
}

export function weekQueryKey(api: Api, week: string) {
  return weekOptions(api, week).queryKey;
}

/** What is not as it was answered when a week has changed. */
export const whatWeeksChange = [
  ['get', '/timesheets'],
  ['get', '/timesheet-weeks'],
  ['get', '/reports/summary'],
  ['get', '/me'],
] as const;

/** One's own weeks from the one to the other, newest first. */
export function weeksOptions({ queries }: Api, from: string, to: string) {
  return queries.queryOptions('get', '/timesheet-weeks', { params: { query: { from, to, limit: 200 } } });
}

/** Every project there is, archived ones included. */
export function projectsOptions({ client }: Api) {
  return queryOptions({
    queryKey: ['get', '/projects', 'all of them'],
    staleTime: ONE_MINUTE_MS,
    queryFn: async ({ signal }): Promise<Project[]> => {
      const projects: Project[] = [];
      for await (const project of listAll(client, '/projects', {
        params: { query: { limit: 200 } },
        signal,
      })) {
        projects.push(project);
      }
      return projects;
    },
  });
}
