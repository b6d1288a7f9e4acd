import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { type Address, writeAddress } from './address.ts';
import { focusSoon } from './focus-soon.ts';
import { rowFrom } from './moves.ts';
import { holdsFocus, isDisplayed, places } from './places.ts';
import { useIntended } from './use-intended.ts';
import { useStateOf } from './use-state-of.ts';
import { keyOf, type WeekKey, type WeekOf } from './week-key.ts';

export type Cursor = ReturnType<typeof useCursor>;

/** Which row somebody is at: the week that is open, or else the one the focus was at last. */
export function useCursor(address: Address, listKey: string, rows: readonly TimesheetWeekSummary[]) {
  const navigate = useNavigate();
  const [visited, changeVisited] = useStateOf<WeekKey | undefined>(listKey, undefined);
  const { open } = address;
  const key = open === undefined ? visited : keyOf(open);
  const row = rows.find((one) => keyOf(one) === key);

  const hrefOf = (of: WeekOf | undefined) =>
    writeAddress({ ...address, open: of && { week: of.week, user_id: of.user_id } });
  const intended = useIntended(key);
  const visit = useCallback((next: WeekKey) => changeVisited(() => next), [changeVisited]);
  /** Goes to a row; the week beside the list goes along, and the focus stays on the side where it was. */
  const goTo = (next: WeekOf) => {
    visit(keyOf(next));
    intended.goTo(keyOf(next));
    const isInPanel = holdsFocus(places.panel) || !isDisplayed(places.list);
    if (open !== undefined) void navigate(hrefOf(next), { replace: true });
    focusSoon(open !== undefined && isInPanel ? places.heading(keyOf(next)) : places.row(keyOf(next)));
  };
  return {
    row,
    isOnTheWay: intended.isOnTheWay,
    current: intended.current,
    isOpen: (one: WeekKey) => open !== undefined && keyOf(open) === one,
    /** The one row that the Tab key reaches. */
    tabStop: row === undefined ? rows[0] && keyOf(rows[0]) : key,
    hrefOf,
    visit,
    goTo,
    move(steps: number) {
      // The first key of all goes to the first row, not past it.
      const from = intended.current();
      const next = rowFrom(rows, from, holdsFocus(places.list) || open !== undefined ? steps : 0);
      const isLast = next !== undefined && keyOf(next) === from && steps > 0;
      if (isLast && holdsFocus(places.list) && isDisplayed(places.more)) focusSoon(places.more);
      else if (next !== undefined) goTo(next);
    },
    toEnd(end: 'first' | 'last') {
      const next = end === 'first' ? rows[0] : rows.at(-1);
      if (next !== undefined) goTo(next);
    },
    open(of: WeekOf, focus: 'heading' | 'comment') {
      if (open === undefined || keyOf(open) !== keyOf(of)) {
        void navigate(hrefOf(of), { replace: open !== undefined });
      }
      focusSoon(places[focus](keyOf(of)));
    },
    /** Back to where somebody was, when what had the focus goes away. */
    comeBack() {
      const place = key ?? (rows[0] && keyOf(rows[0]));
      if (place === undefined) focusSoon('h1');
      else focusSoon(open !== undefined ? places.heading(place) : places.row(place));
    },
    close() {
      if (open === undefined) return;
      visit(keyOf(open));
      void navigate(hrefOf(undefined));
      // Where its row is gone meanwhile, the list itself is the next best.
      const isListed = rows.some((one) => keyOf(one) === keyOf(open));
      const [first] = rows;
      const place = isListed ? keyOf(open) : first && keyOf(first);
      focusSoon(place === undefined ? 'h1' : places.row(place));
    },
  };
}
