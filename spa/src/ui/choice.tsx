import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import classes from './choice.module.css';

interface ChoiceProps<Value extends string> {
  /** What is chosen; read out, not shown. */
  label: string;
  /** Undefined while nothing has been chosen. */
  value: Value | undefined;
  /** With the language of a label that is not in the page's. */
  options: readonly { value: Value; label: string; lang?: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight: radio buttons that look like words in a row. */
export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.choice}>
      <VisuallyHidden component="legend">{label}</VisuallyHidden>
      {options.map((option) => (
        <label key={option.value} className={classes.option} lang={option.lang}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
