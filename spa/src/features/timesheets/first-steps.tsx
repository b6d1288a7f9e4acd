import { useStore } from '@nanostores/react';
import { formatNumber } from '../../ui/format-date.ts';
import { Sentence } from '../../ui/sentence.tsx';
import classes from './entry-list.module.css';
import { timesheetWords } from './words.ts';

/** What to do first, for somebody who has not logged anything yet. */
export function FirstSteps() {
  const words = useStore(timesheetWords);
  const examples = {
    clock: <kbd>1:30</kbd>,
    hours: <kbd>8</kbd>,
    decimal: <kbd>{formatNumber(1.5)}</kbd>,
    minutes: <kbd>90m</kbd>,
    mixed: <kbd>1h30</kbd>,
  };
  return (
    <div className={classes.firstSteps}>
      <p>
        <strong>{words.nothingYet}</strong> {words.firstSteps}
      </p>
      <p>
        <Sentence text={words.durations} parts={examples} />
      </p>
    </div>
  );
}
