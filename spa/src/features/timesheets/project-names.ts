import type { Project } from '@timesheets/sdk';
import { useMemo } from 'react';
import { useProjects } from './queries.ts';

/** `ACME website · ACME Ltd.` */
export function projectLabel({ name, client }: Project): string {
  return client === null ? name : `${name} · ${client}`;
}

/** A project's name; its id until the names are there. */
export function useProjectName(): (projectId: string) => string {
  const { data: projects } = useProjects();
  return useMemo(() => {
    const names = new Map(projects?.map(({ project_id, name }) => [project_id, name]));
    return (projectId) => names.get(projectId) ?? projectId;
  }, [projects]);
}
