import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './filter-bar.module.css';

interface FilterBarProps {
  /** How much is left of the list. */
  summary: string;
  /** What can be done with the list as a whole. */
  action: ReactNode;
  children: ReactNode;
}

/** What narrows a list, above it. */
export function FilterBar({ summary, action, children }: FilterBarProps) {
  return (
    <div className={classes.bar}>
      <div className={classes.filters}>{children}</div>
      <p role="status" className={classes.summary}>
        {summary}
      </p>
      {action}
    </div>
  );
}

interface FilterTextProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

export function FilterText({ label, value, onChange }: FilterTextProps) {
  return (
    <TextInput
      className={classes.text ?? ''}
      type="search"
      size="xs"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface FilterChoiceProps {
  label: string;
  value: string;
  /** Each value with its words. */
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

export function FilterChoice({ label, value, options, onChange }: FilterChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={options.map(([option, words]) => ({ value: option, label: words }))}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface FilterCheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function FilterCheck({ label, checked, onChange }: FilterCheckProps) {
  return (
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
