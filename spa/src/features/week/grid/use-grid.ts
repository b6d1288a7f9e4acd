import { addWeeks } from '@timesheets/sdk/calendar';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { createGridActions, type Layout, placeAt, sizeOf } from './grid-actions.ts';
import { createGridEvents, type GridEvents } from './grid-events.ts';
import type { GridParts } from './grid-parts.ts';
import type { Position } from './grid-range.ts';

interface UseGridOptions {
  parts: GridParts;
  layout: Layout;
  /** Says what cannot be seen. */
  onPasted: (notPlaced: number) => void;
}

/** The table's element and what happens in it. */
export function useGrid({ parts, layout, onPasted }: UseGridOptions) {
  const table = useRef<HTMLTableElement>(null);
  const navigate = useNavigate();
  const latest = useRef({ onPasted, navigate });
  latest.current = { onPasted, navigate };
  const events = useMemo<GridEvents>(() => {
    const focus = ({ row, column }: Position) =>
      table.current?.querySelector<HTMLElement>(`[data-at="${row},${column}"]`)?.focus();
    return createGridEvents({
      ...parts,
      layout,
      focus,
      actions: createGridActions(parts.editor, parts.session, layout),
      onPasted: (notPlaced) => latest.current.onPasted(notPlaced),
      onOtherWeek: (weeks) => {
        const { week } = parts.editor.state().save.grid.week;
        void latest.current.navigate(`/week/${addWeeks(week, weeks)}`);
      },
    });
  }, [parts, layout]);
  return { table, events, size: sizeOf(layout), placeAt: (at: Position) => placeAt(layout, at) };
}
