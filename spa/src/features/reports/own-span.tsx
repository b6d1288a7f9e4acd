import { Input } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import classes from './question-form.module.css';
import { faultOf, type Span } from './span.ts';
import { questionWords } from './words.ts';

interface OwnSpanProps {
  span: Span;
  /** Called with days that can be added up, no others. */
  onChange: (span: Span) => void;
}

/** Two days of one's own. What is half typed stays here, and the totals stay those of the days before. */
export function OwnSpan({ span, onChange }: OwnSpanProps) {
  const words = useStore(questionWords);
  const faultId = useId();
  const [draft, setDraft] = useState(span);
  const [seen, setSeen] = useState(span);
  // The address has changed by other means than these fields.
  if (seen.from !== span.from || seen.to !== span.to) {
    setSeen(span);
    setDraft(span);
  }
  const fault = faultOf(draft);
  const type = (change: Partial<Span>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    if (faultOf(next) === undefined) onChange({ from: next.from, to: next.to });
  };
  return (
    <div className={classes.span}>
      {(['from', 'to'] as const).map((name) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: Input is one
        <label key={name} className={classes.label}>
          {words[name]}
          {/* Both fields have one fault between them, which Mantine's own attributes cannot say. */}
          <Input
            withAria={false}
            type="date"
            classNames={{ input: classes.input ?? '' }}
            min="2000-01-01"
            value={draft[name]}
            error={fault !== undefined}
            aria-invalid={fault !== undefined}
            aria-describedby={faultId}
            onChange={({ currentTarget }) => type({ [name]: currentTarget.value })}
          />
        </label>
      ))}
      <p id={faultId} className={classes.fault}>
        {fault !== undefined && words[fault]}
      </p>
    </div>
  );
}
