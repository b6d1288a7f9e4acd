import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { formatWeekNumber, formatWeekRange } from '../../../ui/format-date.ts';
import { useEditor } from '../editor/use-editor.ts';
import { gridWords } from '../words.ts';
import type { Layout } from './grid-actions.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import type { GridParts } from './grid-parts.ts';
import { GridRow } from './grid-row.tsx';
import { useEnterGrid } from './use-enter-grid.ts';
import { useGrid } from './use-grid.ts';
import classes from './week-grid.module.css';

const HINT = 'week-grid-hint';

interface WeekGridProps {
  parts: GridParts;
  layout: Layout;
  today: string;
}

/** The week as a table: projects by days, filled in as a spreadsheet is. */
export function WeekGrid({ parts, layout, today }: WeekGridProps) {
  const words = useStore(gridWords);
  const [notPasted, setNotPasted] = useState(0);
  const { rows, dates } = layout;
  const { week } = useEditor(parts.editor, ({ save }) => save.grid.week);
  const { table, events } = useGrid({
    parts,
    layout,
    onPasted: setNotPasted,
  });
  useEnterGrid(rows.length > 0);
  const { session } = parts;
  useEffect(() => {
    // Rows may go: the table's one stop for Tab must not go with them.
    const { active } = session.state();
    if (active.row > rows.length) session.go({ ...active, row: rows.length });
  }, [session, rows.length]);
  return (
    <>
      <VisuallyHidden id={HINT}>{words.hint}</VisuallyHidden>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is filled in, not only read
        role="grid"
        className={classes.table}
        aria-label={`${formatWeekNumber(week)}, ${formatWeekRange(week)}`}
        aria-describedby={HINT}
        aria-multiselectable="true"
        {...events}
      >
        <GridHead editor={parts.editor} dates={dates} today={today} />
        <tbody>
          {rows.map((projectId, row) => (
            <GridRow
              key={projectId}
              parts={parts}
              projectId={projectId}
              row={row}
              dates={dates}
              today={today}
            />
          ))}
        </tbody>
        <GridFoot parts={parts} row={rows.length} dates={dates} today={today} />
      </table>
      <p role="status" className={classes.message}>
        {notPasted > 0 && words.notPasted(notPasted)}
      </p>
    </>
  );
}
