import { Button, Input } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { canDo, type TimesheetWeek } from '@timesheets/sdk';
import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './decision-form.module.css';
import { focusSoon } from './focus-soon.ts';
import { places } from './places.ts';
import type { Decision } from './use-decision.ts';
import { keyOf } from './week-key.ts';
import { approvalsWords } from './words.ts';

const LONGEST_COMMENT = 2000;

interface DecisionFormProps {
  week: TimesheetWeek;
  isOwn: boolean;
  /** What was being written when the week was left. */
  comment: string;
  onType: (comment: string) => void;
  onDecide: (decision: Decision, comment: string) => void;
  /** What the API is being asked to do. */
  pending: Decision | undefined;
}

/** What can be decided about a week, with a comment; or why nothing can. */
export function DecisionForm({ week, isOwn, comment, onType, onDecide, pending }: DecisionFormProps) {
  const words = useStore(approvalsWords);
  const [typed, setTyped] = useState(comment);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const decisions = (['approve', 'reject', 'reopen'] as const).filter((decision) => canDo(week, decision));
  const reason = isOwn ? words.ownWeekText : whyNot(week, words);
  if (decisions.length === 0) return reason && <p className={classes.reason}>{reason}</p>;

  const decide = (decision: Decision) => {
    if (decision === 'approve' || typed.trim() !== '') return onDecide(decision, typed);
    setMissing(true);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const objection = decisions.find((decision) => decision !== 'approve');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && objection !== undefined) {
      event.preventDefault();
      decide(objection);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      focusSoon(places.heading(keyOf(week)));
    }
  };
  const labels = { approve: words.approve, reject: words.sendBack, reopen: words.reopen };
  return (
    <fieldset className={classes.form} aria-label={words.decisionLabel}>
      <Input.Wrapper
        className={classes.comment ?? ''}
        label={words.comment}
        description={decisions.includes('reopen') ? words.commentNeeded : words.commentOptional}
        error={isMissing && words.commentMissing}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        classNames={{ description: classes.hint ?? '' }}
      >
        <Input<'textarea'>
          component="textarea"
          ref={field}
          multiline
          rows={2}
          data-comment={keyOf(week)}
          classNames={{ input: classes.field ?? '' }}
          error={isMissing}
          maxLength={LONGEST_COMMENT}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setMissing(false);
            onType(currentTarget.value);
          }}
        />
      </Input.Wrapper>
      <div className={classes.buttons}>
        {decisions.toReversed().map((decision) => (
          <Button
            key={decision}
            variant={decision === 'approve' ? 'filled' : 'default'}
            mod={{ loading: pending === decision }}
            onClick={() => decide(decision)}
          >
            {labels[decision]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function whyNot(
  { status }: Pick<TimesheetWeek, 'status'>,
  words: ReturnType<typeof approvalsWords.get>,
): string | undefined {
  if (status === 'open') return words.notHandedIn;
  return status === 'rejected' ? words.wasSentBack : undefined;
}
