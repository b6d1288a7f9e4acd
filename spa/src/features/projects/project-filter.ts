import type { Project } from '@timesheets/sdk';

interface ProjectFilter {
  text: string;
  withArchived: boolean;
  /** Projects that are shown whatever the filter says: somebody is typing into them. */
  always: ReadonlySet<string>;
}

/** The projects that a filter leaves, by name. Every word of the text must be in name, id or client. */
export function filterProjects(
  projects: readonly Project[],
  { text, withArchived, always }: ProjectFilter,
): Project[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return projects
    .filter(({ project_id, name, client, archived_at }) => {
      if (always.has(project_id)) return true;
      if (archived_at !== null && !withArchived) return false;
      const searched = `${name}\n${project_id}\n${client ?? ''}`.toLowerCase();
      return words.every((word) => searched.includes(word));
    })
    .sort((one, other) => one.name.localeCompare(other.name) || (one.project_id < other.project_id ? -1 : 1));
}
