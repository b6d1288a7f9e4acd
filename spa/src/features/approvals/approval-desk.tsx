import type { Me } from '@timesheets/sdk';
import { addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';
import { useEffect, useMemo, useRef } from 'react';
import type { Address } from './address.ts';
import classes from './approval-desk.module.css';
import { ApprovalList } from './approval-list.tsx';
import { openCommentDrafts } from './comment-drafts.ts';
import { withDecided } from './decided.ts';
import { DeskHead } from './desk-head.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { rowFrom } from './moves.ts';
import { questionOf, useKnownWeeks } from './queries.ts';
import { useApproveSelected } from './use-approve-selected.ts';
import { useCursor } from './use-cursor.ts';
import { useDecide } from './use-decide.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useLedger } from './use-ledger.ts';
import { useLists } from './use-lists.ts';
import { useRefreshLists } from './use-refresh-lists.ts';
import { keyOf } from './week-key.ts';
import { WeekPanel } from './week-panel.tsx';

/** The lists, and beside them the week that is open. */
export function ApprovalDesk({ address, me }: { address: Address; me: Me }) {
  const { list, open } = address;
  const thisWeek = isoWeekOf(me.today);
  const lastWeek = addWeeks(thisWeek, -1);
  const listKey = JSON.stringify(questionOf(list, address, lastWeek));
  const userId = me.user_id ?? '';
  const drafts = useMemo(() => openCommentDrafts(window.sessionStorage, userId), [userId]);
  const keysDialog = useRef<HTMLDialogElement>(null);

  const ledger = useLedger(listKey);
  const { current, items, countOf } = useLists(address, lastWeek, ledger.decided);
  const rows = withDecided(items, list, ledger.decided, ledger.kept);
  const cursor = useCursor(address, listKey, rows);
  const refreshLists = useRefreshLists();
  const { decide, pending } = useDecide({ ledger, cursor, rows, drafts, refreshLists });
  const selection = useApproveSelected(ledger, refreshLists);
  useDeskKeys({ ledger, cursor, open, drafts, decide, help: () => keysDialog.current?.showModal() });
  usePrefetch(open && rowFrom(rows, keyOf(open), 1));

  return (
    <>
      <DeskHead
        address={address}
        thisWeek={thisWeek}
        lastWeek={lastWeek}
        countOf={countOf}
        onKeys={() => keysDialog.current?.showModal()}
      />
      <div className={classes.desk} data-open={open !== undefined || undefined}>
        <ApprovalList
          address={address}
          rows={rows}
          query={current}
          ledger={ledger}
          cursor={cursor}
          selection={selection}
          me={me}
          lastWeek={lastWeek}
          countOf={countOf}
        />
        {open && (
          <WeekPanel
            key={keyOf(open)}
            of={open}
            row={cursor.row}
            rows={rows}
            ledger={ledger}
            cursor={cursor}
            drafts={drafts}
            decide={decide}
            pending={pending}
            isOwn={open.user_id === me.user_id}
            today={me.today}
          />
        )}
      </div>
      <KeysDialog dialogRef={keysDialog} />
    </>
  );
}

/** Fetches the week that is likely to be opened next, so that it is there at once. */
function usePrefetch(next: { week: string; user_id: string } | undefined): void {
  const { prefetch } = useKnownWeeks();
  const { week, user_id } = next ?? {};
  useEffect(() => {
    if (week !== undefined && user_id !== undefined) void prefetch({ week, user_id });
  }, [week, user_id, prefetch]);
}
