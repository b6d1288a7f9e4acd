import { useStore } from '@nanostores/react';
import { RecordField } from '../../ui/record-field.tsx';
import type { RecordFormState } from '../../ui/use-record-form.ts';
import type { ProjectField } from './project-draft.ts';
import { projectWords } from './words.ts';

interface ProjectFieldsProps {
  form: RecordFormState<ProjectField>;
  readOnly: boolean;
  /** The id can be chosen only once. */
  isNew?: boolean;
  onTypeName?: (name: string) => void;
}

export function ProjectFields({ form, readOnly, isNew, onTypeName }: ProjectFieldsProps) {
  const words = useStore(projectWords);
  const field = { form, readOnly };
  return (
    <>
      <RecordField
        {...field}
        name="name"
        label={words.name}
        maxLength={200}
        isWide
        {...(onTypeName && { onType: onTypeName })}
      />
      {isNew && (
        <RecordField
          {...field}
          name="project_id"
          label={words.projectId}
          description={words.projectIdHint}
          maxLength={64}
          isWide
        />
      )}
      <RecordField
        {...field}
        name="client"
        label={words.client}
        description={words.clientHint}
        maxLength={200}
        isWide
      />
      <RecordField
        {...field}
        name="open_from"
        type="date"
        label={words.openFrom}
        description={words.datesHint}
      />
      <RecordField {...field} name="open_to" type="date" label={words.openTo} description={words.datesHint} />
    </>
  );
}
