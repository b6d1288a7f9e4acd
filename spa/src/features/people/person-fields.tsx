import { NativeSelect } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { RecordField } from '../../ui/record-field.tsx';
import type { RecordFormState } from '../../ui/use-record-form.ts';
import { userTypeWords } from '../../ui/words.ts';
import type { PersonField } from './person-draft.ts';
import { peopleWords } from './words.ts';

interface PersonFieldsProps {
  form: RecordFormState<PersonField>;
  readOnly: boolean;
  /** His e-mail address is what he is known by. */
  isNew?: boolean;
}

export function PersonFields({ form, readOnly, isNew }: PersonFieldsProps) {
  const words = useStore(peopleWords);
  const types = useStore(userTypeWords);
  const field = { form, readOnly };
  return (
    <>
      <RecordField {...field} name="name" label={words.name} maxLength={255} isWide />
      <RecordField
        {...field}
        name="email"
        label={words.email}
        description={isNew ? words.emailHint : undefined}
        inputMode="email"
        maxLength={isNew ? 255 : 320}
        isWide
      />
      <NativeSelect
        label={words.userType}
        name="user_type"
        disabled={readOnly}
        data={[
          { value: 'employee', label: types.employee },
          { value: 'contractor', label: types.contractor },
        ]}
        value={form.draft.user_type}
        error={form.faults.fields.user_type}
        onChange={({ currentTarget }) => form.change({ user_type: currentTarget.value })}
      />
      <RecordField
        {...field}
        name="target"
        label={words.target}
        description={words.targetHint}
        placeholder="38:30"
      />
      <RecordField
        {...field}
        name="active_from"
        type="date"
        label={words.activeFrom}
        description={words.activeFromHint}
      />
      <RecordField
        {...field}
        name="active_to"
        type="date"
        label={words.activeTo}
        description={words.activeToHint}
      />
    </>
  );
}
