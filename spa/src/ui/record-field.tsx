import { TextInput, type TextInputProps } from '@mantine/core';
import type { RecordFormState } from './use-record-form.ts';

interface RecordFieldProps<Field extends string>
  extends Pick<TextInputProps, 'type' | 'placeholder' | 'maxLength' | 'max' | 'inputMode' | 'description'> {
  form: RecordFormState<Field>;
  name: Field;
  label: string;
  readOnly: boolean;
  /** Takes the whole width of a phone. */
  isWide?: boolean;
  /** Instead of taking what was typed as it is. */
  onType?: (text: string) => void;
}

/** One field of a record, with what is wrong with it under it. */
export function RecordField<Field extends string>(props: RecordFieldProps<Field>) {
  const { form, name, isWide, onType, ...input } = props;
  const type = onType ?? ((text) => form.change({ [name]: text } as Partial<Record<Field, string>>));
  return (
    <TextInput
      {...input}
      size="sm"
      name={name}
      wrapperProps={{ 'data-wide': isWide || undefined }}
      autoComplete="off"
      value={form.draft[name]}
      error={form.faults.fields[name]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}
