import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { WeekEvent } from '@timesheets/sdk';
import { formatDayAndMonth, formatInstant, formatWeekday } from '../../ui/format-date.ts';
import { statusWords } from '../../ui/words.ts';
import { changesOf, type EventChange, subjectOf } from './describe-event.ts';
import classes from './week-history.module.css';
import { approvalsWords, eventWords } from './words.ts';

interface HistoryEventProps {
  event: WeekEvent;
  projectName: (projectId: string) => string;
}

/** One thing that happened: what, what it was before and after, who did it and when. */
export function HistoryEvent({ event, projectName }: HistoryEventProps) {
  const words = useStore(approvalsWords);
  const events = useStore(eventWords);
  const statuses = useStore(statusWords);
  const stateWords = {
    projectName,
    dayText: (date: string) => `${formatWeekday(date)} ${formatDayAndMonth(date)}`,
    statusText: (status: keyof typeof statuses) => statuses[status],
  };
  const { action, actor, at, comment, before, after } = event;
  const changes = changesOf(event, stateWords);
  // An entry that came or went has a note worth reading; one that changed shows it only when that is what changed.
  const note = before === null || after === null ? (after ?? before)?.note : undefined;
  return (
    <li className={classes.event}>
      <p className={classes.what}>
        <strong>{events[action]}</strong> {subjectOf(event, stateWords)}
      </p>
      {note && <p className={classes.note}>{note}</p>}
      {changes.map((change) => (
        <Change key={change.part} {...change} />
      ))}
      {comment !== null && <blockquote className={classes.comment}>{comment}</blockquote>}
      <p className={classes.who}>
        {actor.name ?? actor.id}
        {actor.kind === 'client' && ` (${words.application})`} ·{' '}
        <time dateTime={at}>{formatInstant(at)}</time>
      </p>
    </li>
  );
}

function Change({ part, before, after }: EventChange) {
  const events = useStore(eventWords);
  const label = part === 'status' ? '' : `${events[part]}: `;
  return (
    <p className={classes.change}>
      {label}
      <span className={classes.before}>{before || events.nothing}</span>
      <VisuallyHidden>{events.becomes}</VisuallyHidden>
      <span aria-hidden="true"> → </span>
      {after || events.nothing}
    </p>
  );
}
