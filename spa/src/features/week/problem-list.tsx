import { useStore } from '@nanostores/react';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import { reasonOf } from './cell-reason.ts';
import type { CellView } from './editor/cell-view.ts';
import { keyOf } from './editor/place.ts';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import { rowIn } from './grid/row-facts.ts';
import classes from './problem-list.module.css';
import { saveWords } from './words.ts';

interface ProblemListProps {
  editor: WeekEditor;
  /** Leads to a cell. */
  onShow: (cell: CellView) => void;
}

/** The cells that somebody has to look at, each with why, and a way to leave it as it was. */
export function ProblemList({ editor, onShow }: ProblemListProps) {
  const words = useStore(saveWords);
  const cells = useEditor(editor, (state) => state.cells);
  const grid = useEditor(editor, ({ save }) => save.grid);
  // Collisions have a place of their own.
  const troubled = [...cells.values()].filter(({ mark }) => mark === 'wrong' || mark === 'refused');
  if (troubled.length === 0) return null;
  const nameOf = ({ project_id }: CellView) => rowIn(grid, project_id)?.project_name ?? project_id;
  return (
    <section className={classes.problems} aria-labelledby="unsaved-cells">
      <p id="unsaved-cells" className={classes.title}>
        {words.unsaved(troubled.length)}
      </p>
      <ul>
        {troubled.map((cell) => (
          <li key={keyOf(cell)}>
            <button type="button" className={classes.where} onClick={() => onShow(cell)}>
              {words.where({
                project: nameOf(cell),
                day: `${formatWeekday(cell.date)} ${formatDayAndMonth(cell.date)}`,
              })}
            </button>{' '}
            <span className={classes.typed}>{words.typed({ text: cell.text })}</span> {reasonOf(cell, words)}{' '}
            <button
              type="button"
              className={classes.back}
              onClick={() => {
                editor.discard(cell);
                onShow(cell);
              }}
            >
              {words.putBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
