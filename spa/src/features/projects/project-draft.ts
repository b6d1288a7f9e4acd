import type { Project, ProjectPut } from '@timesheets/sdk';
import type { RecordDraft, RecordFaults } from '../../ui/record-draft.ts';
import { refusedFields } from '../../ui/refused-fields.ts';
import { isProjectId } from './project-id.ts';
import { projectWords } from './words.ts';

export type ProjectField = 'name' | 'project_id' | 'client' | 'open_from' | 'open_to';
export type ProjectDraft = RecordDraft<ProjectField>;
export type ProjectFaults = RecordFaults<ProjectField>;

export const emptyProject: ProjectDraft = {
  name: '',
  project_id: '',
  client: '',
  open_from: '',
  open_to: '',
};

export function draftOf({ name, project_id, client, open_from, open_to }: Project): ProjectDraft {
  return {
    name,
    project_id,
    client: client ?? '',
    open_from: open_from ?? '',
    open_to: open_to ?? '',
  };
}

/** What is typed, as a whole project: what is not sent would be empty afterwards. */
export function contentOf({ name, client, open_from, open_to }: ProjectDraft, archived: boolean): ProjectPut {
  return {
    name: name.trim(),
    client: client.trim() || null,
    open_from: open_from || null,
    open_to: open_to || null,
    archived,
  };
}

/** What can be seen to be wrong without asking the API. */
export function checkDraft({ name, project_id, open_from, open_to }: ProjectDraft): ProjectFaults {
  const words = projectWords.get();
  const fields: ProjectFaults['fields'] = {};
  if (name.trim() === '') fields.name = words.wrongName;
  if (!isProjectId(project_id)) fields.project_id = words.wrongId;
  if (open_from !== '' && open_to !== '' && open_to < open_from) fields.open_to = words.endsBeforeStart;
  return { fields };
}

/** Why the API refused it. */
export function describeRefusal(error: unknown): ProjectFaults {
  return refusedFields<ProjectField>(error, {
    fieldOf: {
      '/name': 'name',
      '/path/project_id': 'project_id',
      '/client': 'client',
      '/open_from': 'open_from',
      '/open_to': 'open_to',
    },
    say(field, { code }) {
      const words = projectWords.get();
      if (code === 'order') return words.endsBeforeStart;
      return {
        name: words.wrongName,
        project_id: words.wrongId,
        client: words.wrongClient,
        open_from: words.wrongDate,
        open_to: words.wrongDate,
      }[field];
    },
  });
}
