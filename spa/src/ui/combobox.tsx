import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import classes from './combobox.module.css';

export interface ComboboxOption {
  value: string;
  label: string;
}

interface ComboboxProps {
  label: string;
  placeholder: string;
  /** What is typed. */
  text: string;
  onText: (text: string) => void;
  /** Those that the text may mean. */
  options: readonly ComboboxOption[];
  /** What is chosen already, if anything. */
  value: string;
  onChoose: (option: ComboboxOption) => void;
  onLeave: () => void;
  /** Said in the place of the list when there is nothing in it. */
  emptyText: string;
  error: string | undefined;
  readOnly: boolean;
  className?: string | undefined;
  labelClassName: string;
  ref?: Ref<HTMLInputElement> | undefined;
}

/**
 * A field with a list below it that the arrow keys walk through (ARIA's combobox). The focus stays in the field. The
 * library's own is heavier than the page around it.
 */
export function Combobox(props: ComboboxProps) {
  const { text, options, value, readOnly } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [index, setIndex] = useState(0);
  const at = Math.min(index, options.length - 1);
  const isListed = isOpen && options.length > 0;

  const open = () => {
    setOpen(true);
    setIndex(
      Math.max(
        0,
        options.findIndex((option) => option.value === value),
      ),
    );
  };
  const choose = (option: ComboboxOption | undefined) => {
    setOpen(false);
    if (option) props.onChoose(option);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || readOnly) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) open();
      else if (isListed) setIndex((at + (key === 'ArrowDown' ? 1 : options.length - 1)) % options.length);
    } else if (key === 'Enter' && isListed) {
      event.preventDefault();
      choose(options[at]);
    } else if (key === 'Escape' && isOpen) {
      // Whoever is around it sees that it was for the list.
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <div className={`${classes.box} ${props.className ?? ''}`}>
      <TextInput
        ref={props.ref ?? null}
        classNames={{ label: props.labelClassName }}
        label={props.label}
        placeholder={props.placeholder}
        error={props.error}
        readOnly={readOnly}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={id}
        aria-activedescendant={isListed ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => {
          props.onText(currentTarget.value);
          setOpen(true);
          setIndex(0);
        }}
        onClick={() => !readOnly && open()}
        onKeyDown={walk}
        onBlur={() => {
          setOpen(false);
          props.onLeave();
        }}
      />
      <div id={id} role="listbox" aria-label={props.label} className={classes.list} hidden={!isListed}>
        {isListed &&
          options.map((option, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (ARIA's combobox)
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <div
              key={option.value}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === at}
              className={classes.option}
              ref={place === at ? keepInSight : undefined}
              // Pressed, the field would lose the focus before the click has come.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label}
            </div>
          ))}
      </div>
      <p role="status" className={classes.nothing} data-shown={(isOpen && !isListed) || undefined}>
        {isOpen && !isListed && props.emptyText}
      </p>
    </div>
  );
}

function keepInSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
