import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import classes from './list-bar.module.css';
import { NoticeLine } from './notice-line.tsx';
import type { useApproveSelected } from './use-approve-selected.ts';
import type { Cursor } from './use-cursor.ts';
import type { Ledger } from './use-ledger.ts';
import { approvalsWords } from './words.ts';

interface ListBarProps {
  ledger: Ledger;
  cursor: Cursor;
  selection: ReturnType<typeof useApproveSelected>;
  isOpen: boolean;
}

/** At the lower edge, where thumbs are: what can be done with the selected weeks, or what was done last. */
export function ListBar({ ledger, cursor, selection, isOpen }: ListBarProps) {
  const words = useStore(approvalsWords);
  const { selected, notice, clearSelection } = ledger;
  if (selected.size > 0) {
    return (
      <div className={classes.bar}>
        <Button size="xs" mod={{ loading: selection.isApproving }} onClick={selection.approveSelected}>
          {words.approveSelected({ count: selected.size })}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={clearSelection}>
          {words.clearSelection}
        </Button>
      </div>
    );
  }
  // What became of the open week stands beside the list.
  if (notice === undefined || (isOpen && notice.kind === 'one')) return null;
  return (
    <div className={classes.bar} data-approvals="bar" tabIndex={-1}>
      <NoticeLine notice={notice} ledger={ledger} cursor={cursor} />
    </div>
  );
}
