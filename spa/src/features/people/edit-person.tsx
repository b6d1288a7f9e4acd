import { useStore } from '@nanostores/react';
import { etagOf, type Person } from '@timesheets/sdk';
import { useState } from 'react';
import { formatDate } from '../../ui/format-date.ts';
import { RecordForm } from '../../ui/record-form.tsx';
import { useVersionedForm } from '../../ui/use-versioned-form.ts';
import { userTypeWords } from '../../ui/words.ts';
import { checkDraft, contentOf, describeRefusal, draftOf, type PersonDraft } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { type PeopleFilter, usePutPerson, useReloadPerson } from './queries.ts';
import { peopleWords } from './words.ts';

interface EditPersonProps {
  person: Person;
  filter: PeopleFilter;
  onSaved: (person: Person) => void;
  onClose: () => void;
}

/** A person's fields in the place of the row. */
export function EditPerson({ person, filter, onSaved, onClose }: EditPersonProps) {
  const words = useStore(peopleWords);
  const { mutateAsync: put } = usePutPerson(filter);
  const reload = useReloadPerson(filter);
  const { user_id } = person;
  // As it was when the form was opened, whatever others write meanwhile.
  const [name] = useState(person.name ?? user_id);
  const { form, isSaving, conflict, submit } = useVersionedForm({
    row: person,
    draftOf,
    check: (draft) => checkDraft(draft, { isNew: false }),
    describe: describeRefusal,
    reload: () => reload(user_id),
    save: (draft, seen) =>
      put({
        params: { path: { user_id }, header: { 'If-Match': etagOf(seen.version) } },
        body: contentOf(draft),
      }),
    onSaved,
    onUnchanged: onClose,
  });
  return (
    <RecordForm
      label={words.changeForm({ name })}
      form={form}
      isSaving={isSaving}
      hint={words.ruledHint}
      conflict={conflict && comparedFields(draftOf(conflict), form.draft)}
      onSubmit={(unfinished) => void submit(unfinished)}
      onCancel={onClose}
    >
      <PersonFields form={form} readOnly={isSaving} />
    </RecordForm>
  );
}

function comparedFields(now: PersonDraft, mine: PersonDraft) {
  const words = peopleWords.get();
  const types = userTypeWords.get();
  const date = (text: string) => text && formatDate(text);
  const type = (text: string) => (text === 'contractor' ? types.contractor : types.employee);
  return [
    { field: words.name, now: now.name, mine: mine.name.trim() },
    { field: words.email, now: now.email, mine: mine.email.trim() },
    { field: words.userType, now: type(now.user_type), mine: type(mine.user_type) },
    { field: words.target, now: now.target, mine: mine.target.trim() },
    { field: words.activeFrom, now: date(now.active_from), mine: date(mine.active_from) },
    { field: words.activeTo, now: date(now.active_to), mine: date(mine.active_to) },
  ];
}
