import { useStore } from '@nanostores/react';
import type { Settings } from '@timesheets/sdk';
import { isDate } from '@timesheets/sdk/calendar';
import { useState } from 'react';
import { formatFullDate } from '../../../ui/format-date.ts';
import { RecordField } from '../../../ui/record-field.tsx';
import { RecordForm } from '../../../ui/record-form.tsx';
import { useRecordForm } from '../../../ui/use-record-form.ts';
import classes from './books.module.css';
import { proposeClosingDay } from './closing-day.ts';
import { useCloseBooks } from './use-close-books.ts';
import { booksWords } from './words.ts';

interface CloseBooksProps {
  settings: Settings;
  today: string;
  onClose: () => void;
}

/** The last closed day, and what it will mean, before it does. */
export function CloseBooks({ settings, today, onClose }: CloseBooksProps) {
  const words = useStore(booksWords);
  const closeBooks = useCloseBooks();
  const [isSaving, setSaving] = useState(false);
  const { closed_through } = settings;
  const form = useRecordForm({ day: proposeClosingDay(today, closed_through) });
  const { day } = form.draft;

  const submit = async () => {
    if (isSaving) return;
    if (!isDate(day)) return form.refuse({ fields: { day: words.whichDay } });
    if (day > today) return form.refuse({ fields: { day: words.ahead({ date: formatFullDate(today) }) } });
    if (day === closed_through) return onClose();
    setSaving(true);
    const fault = await closeBooks(settings, day);
    setSaving(false);
    if (fault === undefined) onClose();
    else form.refuse({ fields: {}, form: fault });
  };

  return (
    <RecordForm
      label={words.form}
      saveLabel={words.close}
      form={form}
      isSaving={isSaving}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <RecordField
        form={form}
        name="day"
        type="date"
        max={today}
        label={words.lastClosedDay}
        readOnly={isSaving}
      />
      <p className={classes.meaning} aria-live="polite">
        {isDate(day) && day <= today && words.meaning({ date: formatFullDate(day) })}
        {isDate(day) && closed_through !== null && day < closed_through && (
          <> {words.opensAgain({ date: formatFullDate(closed_through) })}</>
        )}
      </p>
    </RecordForm>
  );
}
