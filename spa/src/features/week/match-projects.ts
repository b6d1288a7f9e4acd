import type { Project } from '@timesheets/sdk';

/** More are not shown: nobody reads them, and a few letters more find the one. */
const LIMIT = 50;

/** Whether a project takes time on some day of the week. */
export function isOpenIn(project: Project, monday: string, sunday: string): boolean {
  const { archived_at, open_from, open_to } = project;
  return archived_at === null && (open_from ?? monday) <= sunday && (open_to ?? sunday) >= monday;
}

/** The projects that a text may mean, those that begin with it first. All of its words must be in name, client or id. */
export function matchProjects(projects: readonly Project[], text: string): Project[] {
  const typed = fold(text);
  const words = typed.split(/\s+/);
  const found = projects.filter((project) => words.every((word) => fold(wholeName(project)).includes(word)));
  const rank = ({ name, project_id }: Project) =>
    fold(name).startsWith(typed) || project_id.startsWith(typed) ? 0 : 1;
  return found
    .sort(
      (one, other) =>
        rank(one) - rank(other) || one.name.localeCompare(other.name, undefined, { numeric: true }),
    )
    .slice(0, LIMIT);
}

function wholeName({ name, client, project_id }: Project): string {
  return `${name} ${client ?? ''} ${project_id}`;
}

/** Without case and accents: what people leave out when they search. */
function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
