import { useStore } from '@nanostores/react';
import { datesOf } from '@timesheets/sdk/calendar';
import { useMemo } from 'react';
import { firstDay, inShownOrder } from '../../ui/preferences.ts';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import type { Layout } from './grid/grid-actions.ts';

/** Which project is in which row, and which day in which column. */
export function useLayout(editor: WeekEditor): Layout {
  const first = useStore(firstDay);
  const rows = useEditor(editor, (state) => state.rows);
  const week = useEditor(editor, ({ save }) => save.grid.week.week);
  const dates = useMemo(() => inShownOrder(datesOf(week), first), [week, first]);
  return useMemo(() => ({ rows, dates }), [rows, dates]);
}
