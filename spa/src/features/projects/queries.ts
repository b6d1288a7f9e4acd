import { useQuery, useQueryClient } from '@tanstack/react-query';
import { listAll, type Project } from '@timesheets/sdk';
import { useApi } from '../../api/api-provider.tsx';

const LARGEST_PAGE = 200;
// Under the same beginning as everybody's lists of projects, so that a change makes all of them old.
const everyProject = ['get', '/projects', 'directory'];

/** All projects, archived ones too, every page of them. */
export function useAllProjects() {
  return useQuery(useProjectsOptions());
}

/** A project as it is stored now, undefined when there is none; the list is as new afterwards. */
export function useReloadProject() {
  const queryClient = useQueryClient();
  const options = useProjectsOptions();
  return async (projectId: string): Promise<Project | undefined> => {
    const projects = await queryClient.fetchQuery({ ...options, staleTime: 0 });
    return projects.find(({ project_id }) => project_id === projectId);
  };
}

/** Adds or changes a project, and shows it at once. */
export function usePutProject() {
  const queryClient = useQueryClient();
  return useApi().queries.useMutation('put', '/projects/{project_id}', {
    onSuccess(stored) {
      queryClient.setQueryData<Project[]>(
        everyProject,
        (projects) => projects && withProject(projects, stored),
      );
      void queryClient.invalidateQueries({ queryKey: ['get', '/projects'] });
    },
  });
}

function useProjectsOptions() {
  const { client } = useApi();
  return {
    queryKey: everyProject,
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const projects: Project[] = [];
      const params = { query: { limit: LARGEST_PAGE } };
      for await (const project of listAll(client, '/projects', { params, signal })) projects.push(project);
      return projects;
    },
  };
}

function withProject(projects: readonly Project[], stored: Project): Project[] {
  return [...projects.filter(({ project_id }) => project_id !== stored.project_id), stored];
}
