import { useStore } from '@nanostores/react';
import type { CellValue, Collision } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import classes from './conflict-panel.module.css';
import { keyOf, type Place } from './editor/place.ts';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import { rowIn } from './grid/row-facts.ts';
import { conflictWords } from './words.ts';

interface ConflictPanelProps {
  editor: WeekEditor;
  /** Leads to a cell. */
  onShow: (place: Place) => void;
}

/** Cells that were changed here and elsewhere: both values, and which one counts. */
export function ConflictPanel({ editor, onShow }: ConflictPanelProps) {
  const words = useStore(conflictWords);
  const collisions = useEditor(editor, ({ save }) => save.collisions);
  const grid = useEditor(editor, ({ save }) => save.grid);
  if (collisions.size === 0) return null;
  const decide = (place: Place, whose: 'mine' | 'theirs') => {
    editor.decide(place, whose);
    onShow(place);
  };
  const nameOf = ({ project_id, date }: Collision) =>
    `${rowIn(grid, project_id)?.project_name ?? project_id}, ${formatWeekday(date)} ${formatDayAndMonth(date)}`;
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>{words.title}</strong> {words.text}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.stored}</th>
            <th scope="col">{words.yours}</th>
          </tr>
        </thead>
        <tbody>
          {[...collisions.values()].map((collision) => (
            <tr key={keyOf(collision)}>
              <th scope="row">{nameOf(collision)}</th>
              <td>
                <Value value={collision.theirs} />
                <Choice
                  label={words.keepStored}
                  name={words.keepStoredFor({ cell: nameOf(collision) })}
                  onChoose={() => decide(collision, 'theirs')}
                />
              </td>
              <td>
                <Value value={collision.mine} />
                <Choice
                  label={words.takeYours}
                  name={words.takeYoursFor({ cell: nameOf(collision) })}
                  isPossible={editor.state().cells.get(keyOf(collision))?.canEdit ?? false}
                  onChoose={() => decide(collision, 'mine')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value: { minutes, note } }: { value: CellValue }) {
  const words = useStore(conflictWords);
  return (
    <div className={classes.value}>
      <span className={classes.time}>{minutes === 0 ? words.nothing : formatDuration(minutes)}</span>
      {note && <ClampedText>{note}</ClampedText>}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  /** A cell that holds several entries by now cannot be set as a whole. */
  isPossible?: boolean;
  onChoose: () => void;
}

function Choice({ label, name, isPossible = true, onChoose }: ChoiceProps) {
  return isPossible ? (
    <button type="button" className={classes.choice} aria-label={name} onClick={onChoose}>
      {label}
    </button>
  ) : null;
}
