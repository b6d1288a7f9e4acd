import { useStore } from '@nanostores/react';
import { etagOf, type Project } from '@timesheets/sdk';
import { useState } from 'react';
import { formatDate } from '../../ui/format-date.ts';
import { RecordForm } from '../../ui/record-form.tsx';
import { useVersionedForm } from '../../ui/use-versioned-form.ts';
import { checkDraft, contentOf, describeRefusal, draftOf, type ProjectDraft } from './project-draft.ts';
import { ProjectFields } from './project-fields.tsx';
import { usePutProject, useReloadProject } from './queries.ts';
import { projectWords } from './words.ts';

interface EditProjectProps {
  project: Project;
  onSaved: (project: Project) => void;
  onClose: () => void;
}

/** A project's fields in the place of its row. */
export function EditProject({ project, onSaved, onClose }: EditProjectProps) {
  const words = useStore(projectWords);
  const { mutateAsync: put } = usePutProject();
  const reload = useReloadProject();
  const { project_id } = project;
  // As it was when the form was opened, whatever others call it meanwhile.
  const [name] = useState(project.name);
  const { form, isSaving, conflict, submit } = useVersionedForm({
    row: project,
    draftOf,
    check: checkDraft,
    describe: describeRefusal,
    reload: () => reload(project_id),
    save: (draft, seen) =>
      put({
        params: { path: { project_id }, header: { 'If-Match': etagOf(seen.version) } },
        body: contentOf(draft, seen.archived_at !== null),
      }),
    onSaved,
    onUnchanged: onClose,
  });
  return (
    <RecordForm
      label={words.changeForm({ name })}
      form={form}
      isSaving={isSaving}
      conflict={conflict && comparedFields(draftOf(conflict), form.draft)}
      onSubmit={(unfinished) => void submit(unfinished)}
      onCancel={onClose}
    >
      <ProjectFields form={form} readOnly={isSaving} />
    </RecordForm>
  );
}

function comparedFields(now: ProjectDraft, mine: ProjectDraft) {
  const words = projectWords.get();
  const date = (text: string) => text && formatDate(text);
  return [
    { field: words.name, now: now.name, mine: mine.name.trim() },
    { field: words.client, now: now.client, mine: mine.client.trim() },
    { field: words.openFrom, now: date(now.open_from), mine: date(mine.open_from) },
    { field: words.openTo, now: date(now.open_to), mine: date(mine.open_to) },
  ];
}
