import { useStore } from '@nanostores/react';
import { compareWithTarget } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import classes from './progress-line.module.css';
import { weekWords } from './words.ts';

/** The week against its target, in a number and a few words. */
export function ProgressLine({ editor }: { editor: WeekEditor }) {
  const words = useStore(weekWords);
  const total = useEditor(editor, ({ save }) => save.grid.total_minutes);
  const target = useEditor(editor, ({ save }) => save.grid.week.target_minutes);
  const { differenceMinutes } = compareWithTarget({ total_minutes: total, target_minutes: target });
  const logged = formatDuration(total);
  if (target === null || differenceMinutes === null) {
    return <p className={classes.progress}>{words.logged({ logged })}</p>;
  }
  const time = formatDuration(Math.abs(differenceMinutes));
  const rest = differenceMinutes < 0 ? words.toGo({ time }) : words.over({ time });
  return (
    <p className={classes.progress}>
      <strong>{words.ofTarget({ logged, target: formatDuration(target) })}</strong>{' '}
      <span className={classes.rest} data-reached={differenceMinutes >= 0 || undefined}>
        {differenceMinutes === 0 ? words.reached : rest}
      </span>
    </p>
  );
}
