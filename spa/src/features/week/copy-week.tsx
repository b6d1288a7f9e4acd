import { useStore } from '@nanostores/react';
import { canDo } from '@timesheets/sdk';
import { addWeeks } from '@timesheets/sdk/calendar';
import { useRef, useState } from 'react';
import { CopyIcon } from '../../ui/icons.tsx';
import { CopyOutcome, type Outcome } from './copy-outcome.tsx';
import classes from './copy-week.module.css';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import { useCopyWeek } from './use-copy-week.ts';
import { copyWords } from './words.ts';

const MENU = 'copy-week';

/** Takes over last week: its projects alone, or everything. */
export function CopyWeek({ editor }: { editor: WeekEditor }) {
  const words = useStore(copyWords);
  const week = useEditor(editor, ({ save }) => save.grid.week);
  const { copyRows, copyTimes, fail } = useCopyWeek(editor, addWeeks(week.week, -1));
  const [outcome, setOutcome] = useState<Outcome>();
  const button = useRef<HTMLButtonElement>(null);

  const choose = async (copy: () => Promise<Outcome | undefined>) => {
    document.getElementById(MENU)?.hidePopover();
    setOutcome(await copy().catch(fail));
  };
  if (!canDo(week, 'edit')) return null;
  return (
    <>
      <button ref={button} type="button" className={classes.button} popoverTarget={MENU}>
        <CopyIcon /> {words.copy}
      </button>
      <div id={MENU} popover="auto" className={classes.menu}>
        <button type="button" className={classes.item} onClick={() => void choose(copyRows)}>
          {words.rows} <span>{words.rowsHint}</span>
        </button>
        <button type="button" className={classes.item} onClick={() => void choose(copyTimes)}>
          {words.times} <span>{words.timesHint}</span>
        </button>
      </div>
      <CopyOutcome
        outcome={outcome}
        onClose={() => {
          setOutcome(undefined);
          button.current?.focus();
        }}
      />
    </>
  );
}
