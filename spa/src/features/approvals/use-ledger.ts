import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { useCallback, useState } from 'react';
import type { Fault } from './fault.ts';
import type { Notice } from './notice.ts';
import { useStateOf } from './use-state-of.ts';
import { keyOf, type WeekKey } from './week-key.ts';

type Weeks = ReadonlyMap<WeekKey, TimesheetWeekSummary>;
type Faults = ReadonlyMap<WeekKey, Fault>;

const NO_KEYS: ReadonlySet<WeekKey> = new Set();
const NO_WEEKS: Weeks = new Map();
const NO_FAULTS: Faults = new Map();

export type Ledger = ReturnType<typeof useLedger>;

/** What somebody has selected and decided on this page: `listKey` names the list that he is in. */
export function useLedger(listKey: string) {
  // What is known of a week holds in every list; the rest only until another list is shown.
  const [decided, setDecided] = useState(NO_WEEKS);
  const [kept, changeKept] = useStateOf(listKey, NO_KEYS);
  const [selected, changeSelected] = useStateOf(listKey, NO_WEEKS);
  const [faults, changeFaults] = useStateOf(listKey, NO_FAULTS);
  const [notice, changeNotice] = useStateOf<Notice | undefined>(listKey, undefined);

  const record = (week: TimesheetWeekSummary, fault?: Fault) => {
    const key = keyOf(week);
    setDecided((now) => new Map(now).set(key, week));
    changeKept((now) => new Set(now).add(key));
    changeSelected((now) => without(now, key));
    changeFaults((now) => (fault === undefined ? without(now, key) : new Map(now).set(key, fault)));
  };
  /** With the version that is on the screen at this moment. */
  const select = useCallback(
    (weeks: readonly TimesheetWeekSummary[], isSelected: boolean) =>
      changeSelected((now) => {
        const next = new Map(now);
        for (const week of weeks) {
          if (isSelected) next.set(keyOf(week), week);
          else next.delete(keyOf(week));
        }
        return next;
      }),
    [changeSelected],
  );
  return {
    decided,
    kept,
    selected,
    faults,
    notice,
    record,
    select,
    clearSelection: () => changeSelected(() => NO_WEEKS),
    notify: (next: Notice | undefined) => changeNotice(() => next),
  };
}

function without<Value>(map: ReadonlyMap<WeekKey, Value>, key: WeekKey): ReadonlyMap<WeekKey, Value> {
  if (!map.has(key)) return map;
  const next = new Map(map);
  next.delete(key);
  return next;
}
