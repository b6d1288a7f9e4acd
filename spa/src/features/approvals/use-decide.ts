import { useStore } from '@nanostores/react';
import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { useAnnounce } from '../../ui/announcer.tsx';
import { formatWeekNumber } from '../../ui/format-date.ts';
import type { CommentDrafts } from './comment-drafts.ts';
import { faultOf } from './fault.ts';
import { focusSoon } from './focus-soon.ts';
import { nextToApprove } from './moves.ts';
import { holdsFocus, isDisplayed, places } from './places.ts';
import { useKnownWeeks } from './queries.ts';
import type { Cursor } from './use-cursor.ts';
import { type Decision, useDecision } from './use-decision.ts';
import type { Ledger } from './use-ledger.ts';
import type { RefreshLists } from './use-refresh-lists.ts';
import { keyOf, nameOf } from './week-key.ts';
import { approvalsWords } from './words.ts';

interface Desk {
  ledger: Ledger;
  cursor: Cursor;
  rows: readonly TimesheetWeekSummary[];
  drafts: CommentDrafts;
  refreshLists: RefreshLists;
}

export type Decide = (decision: Decision, seen: TimesheetWeekSummary, comment: string) => void;

const DONE = { approve: 'didApprove', reject: 'didReject', reopen: 'didReopen' } as const;

/** Decides on one week, says what became of it, and goes on to the next one that waits. */
export function useDecide({ ledger, cursor, rows, drafts, refreshLists }: Desk) {
  const words = useStore(approvalsWords);
  const announce = useAnnounce();
  const known = useKnownWeeks();
  const { mutateAsync, isPending, variables } = useDecision();

  /** Only if nobody has gone elsewhere while the API was asked. */
  const goOn = (decision: Decision, seen: TimesheetWeekSummary) => {
    const key = keyOf(seen);
    if (cursor.current() !== key) return;
    const next = decision === 'reopen' ? undefined : nextToApprove(rows, key);
    if (next !== undefined) return cursor.goTo(next);
    const stays = holdsFocus(places.panel) || !isDisplayed(places.list) ? places.heading : places.row;
    focusSoon(stays(key));
  };

  const decide = async (decision: Decision, seen: TimesheetWeekSummary, comment: string) => {
    const key = keyOf(seen);
    const what = `${nameOf(seen)}, ${formatWeekNumber(seen.week)}`;
    try {
      const week = await mutateAsync({ decision, seen, comment: comment.trim() });
      known.write(week);
      ledger.record(week);
      ledger.notify({ kind: 'one', decision, week });
      drafts.write(key, '');
      announce(`${words[DONE[decision]]}: ${what}`);
      goOn(decision, seen);
    } catch (error) {
      const fault = faultOf(error, seen);
      // What it is by now, so that it can be looked at and decided anew.
      const now = fault.kind === 'changed' ? await known.refetch(seen).catch(() => seen) : seen;
      ledger.record(now, fault);
      announce(`${what}: ${fault.kind === 'refused' ? fault.text : words.changedSince}`);
      if (fault.kind === 'changed' && cursor.current() === key && holdsFocus(places.panel)) {
        focusSoon(places.heading(key));
      }
    }
    refreshLists();
  };

  return {
    decide: ((decision, seen, comment) => {
      if (!isPending) void decide(decision, seen, comment);
    }) satisfies Decide,
    pending:
      isPending && variables ? { key: keyOf(variables.seen), decision: variables.decision } : undefined,
  };
}
