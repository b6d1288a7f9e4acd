import { useStore } from '@nanostores/react';
import type { Layout } from './grid/grid-actions.ts';
import type { GridParts } from './grid/grid-parts.ts';
import { SelectionBar } from './grid/selection-bar.tsx';
import { HandIn } from './hand-in.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SaveStatus } from './save-status.tsx';
import classes from './week-bar.module.css';
import { gridWords } from './words.ts';

interface WeekBarProps {
  parts: GridParts;
  layout: Layout;
  onLeave: () => void;
}

/** What stays in sight below the week: whether it is saved, how much there is, and handing in. */
export function WeekBar({ parts, layout, onLeave }: WeekBarProps) {
  const words = useStore(gridWords);
  const { editor, ask } = parts;
  return (
    <div className={classes.bar}>
      <SaveStatus editor={editor} />
      <div className={classes.selection}>
        <SelectionBar parts={parts} layout={layout} />
      </div>
      <button
        type="button"
        className={classes.keys}
        aria-keyshortcuts="?"
        onClick={() => ask({ what: 'keys' })}
      >
        {words.keys} <kbd>?</kbd>
      </button>
      <ProgressLine editor={editor} />
      <HandIn editor={editor} onLeave={onLeave} />
    </div>
  );
}
