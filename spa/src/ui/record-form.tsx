import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { type ConflictRow, RecordConflict } from './record-conflict.tsx';
import type { RecordFaults } from './record-draft.ts';
import classes from './record-form.module.css';
import { recordWords } from './record-words.ts';
import type { RecordFormState } from './use-record-form.ts';
import { commonActions } from './words.ts';

interface RecordFormProps<Field extends string> {
  /** What the form is for, to those who do not see where it stands. */
  label: string;
  form: RecordFormState<Field>;
  isSaving: boolean;
  /** What stands on the button that saves; "Save" when it is left out. */
  saveLabel?: string;
  /** What holds for all the fields. */
  hint?: string;
  /** Both sides of every field, once somebody else has changed the record in between. */
  conflict?: readonly ConflictRow[] | undefined;
  /** Is told the fields that hold half a date, which the browser reads as empty. */
  onSubmit: (unfinished: RecordFaults<Field>) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** The fields of one record, with Save and Cancel. Opens in its first field; Escape cancels. */
export function RecordForm<Field extends string>(props: RecordFormProps<Field>) {
  const { label, form, isSaving, saveLabel, hint, conflict, onSubmit, onCancel, children } = props;
  const words = useStore(recordWords);
  const actions = useStore(commonActions);
  const element = useRef<HTMLFormElement>(null);
  const { refusals } = form;

  useEffect(() => {
    const target = refusals === 0 ? 'input' : '[aria-invalid="true"]';
    element.current?.querySelector<HTMLElement>(target)?.focus();
  }, [refusals]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(unfinishedDates<Field>(event.currentTarget, words.unfinishedDate));
  };
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
  };

  return (
    <form
      ref={element}
      className={classes.form}
      onSubmit={submit}
      onKeyDown={cancelOnEscape}
      noValidate
      aria-label={label}
    >
      <div className={classes.fields}>{children}</div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {conflict && <RecordConflict rows={conflict} />}
      <p role="alert" className={classes.fault}>
        {form.faults.form}
      </p>
      <div className={classes.buttons}>
        {/* Not disabled while it saves: that would take the focus away. */}
        <Button type="submit" size="xs" aria-disabled={isSaving || undefined}>
          {conflict ? words.saveMine : (saveLabel ?? actions.save)}
        </Button>
        <Button variant="default" size="xs" onClick={onCancel}>
          {conflict ? words.keepStored : actions.cancel}
        </Button>
      </div>
    </form>
  );
}

function unfinishedDates<Field extends string>(form: HTMLFormElement, fault: string): RecordFaults<Field> {
  const fields: Partial<Record<Field, string>> = {};
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type="date"]')) {
    if (input.validity.badInput) fields[input.name as Field] = fault;
  }
  return { fields };
}
