import { NativeSelect } from '@mantine/core';
import { compareTexts } from '../../ui/compare-texts.ts';
import classes from './question-form.module.css';

interface FilterSelectProps<Value extends string> {
  label: string;
  /** What stands for no filter. */
  everything: string;
  value: Value | undefined;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: string | undefined) => void;
}

/** One filter: everything, or one of the choices by name. */
export function FilterSelect<Value extends string>({
  label,
  everything,
  value,
  choices,
  onChoose,
}: FilterSelectProps<Value>) {
  const sorted = choices.toSorted((a, b) => compareTexts(a.label, b.label));
  // The address may name one that is not known here, or not yet.
  const isKnown = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <NativeSelect
      classNames={{ label: classes.label ?? '', input: classes.input ?? '' }}
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: everything }, ...(isKnown ? [] : [{ value, label: value }]), ...sorted]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    />
  );
}
