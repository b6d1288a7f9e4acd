import { useStore } from '@nanostores/react';
import { canDo } from '@timesheets/sdk';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import classes from './week-head.module.css';
import { gridWords } from './words.ts';

/** What to do first in a week without anything. */
export function EmptyWeek({ editor }: { editor: WeekEditor }) {
  const words = useStore(gridWords);
  const canEdit = useEditor(editor, ({ save }) => canDo(save.grid.week, 'edit'));
  return (
    <p className={classes.empty}>
      <strong>{words.emptyTitle}</strong> {canEdit && words.emptyHint}
    </p>
  );
}
