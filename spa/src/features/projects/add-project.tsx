import { useStore } from '@nanostores/react';
import { ApiError, type Project } from '@timesheets/sdk';
import { useState } from 'react';
import { hasFaults } from '../../ui/record-draft.ts';
import { RecordForm } from '../../ui/record-form.tsx';
import { useRecordForm } from '../../ui/use-record-form.ts';
import { checkDraft, contentOf, describeRefusal, emptyProject, type ProjectFaults } from './project-draft.ts';
import { ProjectFields } from './project-fields.tsx';
import { proposeProjectId } from './project-id.ts';
import { usePutProject } from './queries.ts';
import { projectWords } from './words.ts';

interface AddProjectProps {
  /** The ids that there are. */
  taken: ReadonlySet<string>;
  onAdded: (project: Project) => void;
  onCancel: () => void;
}

/** A new project. Its id follows its name until somebody types another one. */
export function AddProject({ taken, onAdded, onCancel }: AddProjectProps) {
  const words = useStore(projectWords);
  const form = useRecordForm(emptyProject);
  const [proposed, setProposed] = useState('');
  const { mutateAsync: put, isPending } = usePutProject();
  const { draft } = form;

  const typeName = (name: string) => {
    const followsName = draft.project_id === proposed;
    if (!followsName) return form.change({ name });
    const project_id = proposeProjectId(name, taken);
    setProposed(project_id);
    form.change({ name, project_id });
  };
  const submit = async (unfinished: ProjectFaults) => {
    if (isPending) return;
    const faults = hasFaults(unfinished) ? unfinished : checkDraft(draft);
    if (hasFaults(faults)) return form.refuse(faults);
    const { project_id } = draft;
    const params = { path: { project_id }, header: { 'If-None-Match': '*' as const } };
    try {
      onAdded(await put({ params, body: contentOf(draft, false) }));
    } catch (error) {
      const isTaken = error instanceof ApiError && error.status === 412;
      form.refuse(
        isTaken ? { fields: { project_id: words.takenId({ id: project_id }) } } : describeRefusal(error),
      );
    }
  };

  return (
    <RecordForm
      label={words.addForm}
      saveLabel={words.add}
      form={form}
      isSaving={isPending}
      onSubmit={(unfinished) => void submit(unfinished)}
      onCancel={onCancel}
    >
      <ProjectFields form={form} readOnly={isPending} isNew onTypeName={typeName} />
    </RecordForm>
  );
}
