import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import classes from './filter-panel.module.css';

const PAUSE_MS = 300;

interface FilterInputProps {
  type: 'date' | 'search';
  label: string;
  value: string | undefined;
  isWrong: boolean;
  /** Whether what is typed can count already. */
  accepts?: (typed: string) => boolean;
  onChange: (value: string | undefined) => void;
}

/** A field that counts as soon as somebody pauses; what does not make sense yet stays as it is typed. */
export function FilterInput({ type, label, value = '', isWrong, accepts, onChange }: FilterInputProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [reported, setReported] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // Changed from elsewhere: by the button that clears it, or by another address. What was reported from here comes
    // back late, when more may have been typed.
    if (value !== reported) {
      setReported(value);
      setTyped(value);
    }
  }
  const report = useDebouncedCallback(
    (text: string) => {
      setReported(text);
      onChange(text === '' ? undefined : text);
    },
    { delay: PAUSE_MS, flushOnUnmount: false },
  );
  return (
    <TextInput
      className={classes.field ?? ''}
      classNames={{ label: classes.label ?? '' }}
      size="xs"
      type={type}
      label={label}
      value={typed}
      error={isWrong}
      autoComplete="off"
      maxLength={type === 'search' ? 100 : undefined}
      onChange={({ currentTarget }) => {
        const next = currentTarget.value;
        setTyped(next);
        const text = next.trim();
        if (text === '' || accepts === undefined || accepts(text)) report(text);
      }}
    />
  );
}
