import { canDo } from '@timesheets/sdk';
import type { Address } from './address.ts';
import type { CommentDrafts } from './comment-drafts.ts';
import { focusSoon } from './focus-soon.ts';
import { holdsFocus, places } from './places.ts';
import { useKnownWeeks } from './queries.ts';
import type { Cursor } from './use-cursor.ts';
import type { Decide } from './use-decide.ts';
import { useKeys } from './use-keys.ts';
import type { Ledger } from './use-ledger.ts';
import { keyOf } from './week-key.ts';

interface Desk {
  ledger: Ledger;
  cursor: Cursor;
  open: Address['open'];
  drafts: CommentDrafts;
  decide: Decide;
  help: () => void;
}

/** What the keys of the page do: to the week that is open, or else to the row that has the focus. */
export function useDeskKeys({ ledger, cursor, open, drafts, decide, help }: Desk): void {
  const known = useKnownWeeks();
  const here = () => {
    const isHere = (open !== undefined || holdsFocus(places.list)) && !cursor.isOnTheWay();
    return isHere ? cursor.row : undefined;
  };
  // An open week counts as seen once all of it is there; a row, with its totals.
  const seen = () => {
    if (open === undefined) return here();
    return cursor.isOnTheWay() ? undefined : known.read(open);
  };
  useKeys({
    move: cursor.move,
    toEnd: cursor.toEnd,
    within(part) {
      const row = here();
      if (row !== undefined) focusSoon(places[part](keyOf(row)));
    },
    open() {
      const row = here();
      if (row !== undefined) cursor.open(row, 'heading');
    },
    close: cursor.close,
    approve() {
      const week = seen();
      if (week === undefined || !canDo(week, 'approve')) return;
      // A comment that is not in sight is not sent.
      decide('approve', week, open === undefined ? '' : drafts.read(keyOf(week)));
    },
    comment() {
      const week = seen();
      if (week !== undefined && (canDo(week, 'reject') || canDo(week, 'reopen'))) {
        cursor.open(week, 'comment');
      }
    },
    select() {
      const row = here();
      if (row !== undefined && canDo(row, 'approve')) {
        ledger.select([row], !ledger.selected.has(keyOf(row)));
      }
    },
    help,
  });
}
