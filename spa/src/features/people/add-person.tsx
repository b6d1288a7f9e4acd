import { useStore } from '@nanostores/react';
import { ApiError, type Person } from '@timesheets/sdk';
import { hasFaults } from '../../ui/record-draft.ts';
import { RecordForm } from '../../ui/record-form.tsx';
import { useRecordForm } from '../../ui/use-record-form.ts';
import { checkDraft, contentOf, describeRefusal, newPerson, type PersonFaults } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { type PeopleFilter, usePutPerson } from './queries.ts';
import { peopleWords } from './words.ts';

interface AddPersonProps {
  filter: PeopleFilter;
  today: string;
  onAdded: (person: Person) => void;
  onCancel: () => void;
}

/** Somebody who has to hand in from a day on, known by the e-mail address he signs in with. */
export function AddPerson({ filter, today, onAdded, onCancel }: AddPersonProps) {
  const words = useStore(peopleWords);
  const form = useRecordForm(newPerson(today));
  const { mutateAsync: put, isPending } = usePutPerson(filter);
  const { draft } = form;

  const submit = async (unfinished: PersonFaults) => {
    if (isPending) return;
    const faults = hasFaults(unfinished) ? unfinished : checkDraft(draft, { isNew: true });
    if (hasFaults(faults)) return form.refuse(faults);
    // Access tokens have it in lower case, and so has whoever comes with one.
    const email = draft.email.trim().toLowerCase();
    const params = { path: { user_id: email }, header: { 'If-None-Match': '*' as const } };
    try {
      onAdded(await put({ params, body: { ...contentOf(draft), email } }));
    } catch (error) {
      const isTaken = error instanceof ApiError && error.status === 412;
      form.refuse(isTaken ? { fields: { email: words.takenEmail({ email }) } } : describeRefusal(error));
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
      <PersonFields form={form} readOnly={isPending} isNew />
    </RecordForm>
  );
}
