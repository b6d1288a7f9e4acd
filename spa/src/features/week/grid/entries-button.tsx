import { useStore } from '@nanostores/react';
import { formatFullDate } from '../../../ui/format-date.ts';
import { ListIcon } from '../../../ui/icons.tsx';
import type { CellView } from '../editor/cell-view.ts';
import { gridWords } from '../words.ts';
import type { GridParts } from './grid-parts.ts';

interface EntriesButtonProps {
  cell: CellView;
  name: string;
  parts: GridParts;
  shared: object;
}

/** A cell with several entries: they are changed one by one, in a list of their own. */
export function EntriesButton({ cell, name, parts, shared }: EntriesButtonProps) {
  const words = useStore(gridWords);
  const label = words.cellWithEntries({
    project: name,
    day: formatFullDate(cell.date),
    time: cell.text,
    count: cell.entryCount,
  });
  return (
    <button
      type="button"
      {...shared}
      aria-label={label}
      onClick={() => parts.ask({ what: 'entries', place: cell })}
    >
      <ListIcon /> {cell.text}
    </button>
  );
}
