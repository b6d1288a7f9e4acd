import { useStore } from '@nanostores/react';
import { formatFullDate } from '../../../ui/format-date.ts';
import { ListIcon, NoteIcon } from '../../../ui/icons.tsx';
import { reasonOf } from '../cell-reason.ts';
import { keyOf, type Place } from '../editor/place.ts';
import { useCell, useEditor } from '../editor/use-editor.ts';
import { CellMark } from '../grid/cell-mark.tsx';
import type { GridParts } from '../grid/grid-parts.ts';
import { rowIn } from '../grid/row-facts.ts';
import { gridWords, saveWords } from '../words.ts';
import classes from './day-row.module.css';
import { DayTime } from './day-time.tsx';
import { QuickTimes } from './quick-times.tsx';

/** One project on the shown day. */
export function DayRow({ parts, place }: { parts: GridParts; place: Place }) {
  const words = useStore(gridWords);
  const saving = useStore(saveWords);
  const cell = useCell(parts.editor, place);
  const name =
    useEditor(parts.editor, ({ save }) => rowIn(save.grid, place.project_id)?.project_name) ??
    place.project_id;
  if (!cell) return null;
  const what = { project: name, day: formatFullDate(place.date) };
  const reason = reasonOf(cell, saving);
  const lock = cell.lock === 'project-closed' ? saving.projectClosed : undefined;
  const reasonId = `reason-${place.project_id}`;
  return (
    <li className={classes.row} data-locked={!cell.canEdit || undefined}>
      <span className={classes.name}>{name}</span>
      {cell.entryCount > 1 ? (
        <button
          type="button"
          className={classes.entries}
          data-cell={keyOf(place)}
          aria-label={words.cellWithEntries({ ...what, time: cell.text, count: cell.entryCount })}
          onClick={() => parts.ask({ what: 'entries', place })}
        >
          <ListIcon /> {cell.text}
        </button>
      ) : (
        <>
          <DayTime
            parts={parts}
            cell={cell}
            name={name}
            describedBy={reason || lock ? reasonId : cell.lock && `lock-${cell.lock}`}
            isWrong={reason !== undefined}
          />
          <span className={classes.mark}>
            <CellMark mark={cell.mark} />
          </span>
          {cell.canEdit && <QuickTimes parts={parts} cell={cell} name={name} />}
          {((cell.canEdit && cell.minutes > 0) || cell.note !== '') && (
            <button
              type="button"
              className={classes.note}
              data-filled={cell.note !== '' || undefined}
              aria-label={words.noteOn(what)}
              onClick={() => parts.ask({ what: 'note', place })}
            >
              <NoteIcon /> <span className={classes.noteText}>{cell.note || words.note}</span>
            </button>
          )}
        </>
      )}
      {(reason ?? lock) !== undefined && (
        <p id={reasonId} className={classes.reason} data-wrong={reason !== undefined || undefined}>
          {reason ?? lock}
        </p>
      )}
    </li>
  );
}
