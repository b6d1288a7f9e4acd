import { CheckIcon } from '../../../ui/icons.tsx';
import type { CellMark as Mark } from '../editor/cell-view.ts';
import classes from './cell-mark.module.css';

const TROUBLE: ReadonlySet<Mark> = new Set(['failed', 'refused', 'wrong', 'collides']);

/** How far a cell is saved, as a small sign beside its time. In words it stands below the table. */
export function CellMark({ mark }: { mark: Mark }) {
  if (mark === 'still') return null;
  if (TROUBLE.has(mark)) return <span className={classes.trouble}>!</span>;
  if (mark === 'saved') {
    return (
      <span className={classes.saved}>
        <CheckIcon />
      </span>
    );
  }
  return <span className={classes.saving} data-waiting={mark === 'changed' || undefined} />;
}
