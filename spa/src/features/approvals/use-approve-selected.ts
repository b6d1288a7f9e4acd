import { useStore } from '@nanostores/react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { faultOfProblem } from './fault.ts';
import { focusSoon } from './focus-soon.ts';
import type { Notice } from './notice.ts';
import { places } from './places.ts';
import { type Outcome, useApproveMany } from './use-approve-many.ts';
import type { Ledger } from './use-ledger.ts';
import type { RefreshLists } from './use-refresh-lists.ts';
import { keyOf } from './week-key.ts';
import { approvalsWords } from './words.ts';

/** Approves what is selected, each week as it was when it was selected, and says what became of each. */
export function useApproveSelected(ledger: Ledger, refreshLists: RefreshLists) {
  const words = useStore(approvalsWords);
  const announce = useAnnounce();
  const { mutateAsync, isPending } = useApproveMany();

  const approveSelected = async () => {
    const outcomes: Outcome[] = [];
    const onOutcomes = (some: Outcome[]) => {
      outcomes.push(...some);
      for (const one of some) {
        if ('now' in one) ledger.record(one.now);
        else ledger.record(one.seen, faultOfProblem(one.problem, one.seen));
      }
    };
    const seen = [...ledger.selected.values()];
    const error = await mutateAsync({ seen, onOutcomes }).catch((cause: unknown) => cause);
    const failed = outcomes.flatMap((one) => ('problem' in one ? [keyOf(one.seen)] : []));
    const notice: Notice = { kind: 'many', approved: outcomes.length - failed.length, failed, error };
    ledger.notify(notice);
    announce(sayMany(notice, words));
    refreshLists();
    focusSoon(places.bar);
  };
  return { approveSelected: () => void (isPending || approveSelected()), isApproving: isPending };
}

/** `12 weeks approved, 2 were not` */
export function sayMany(
  { approved, failed, error }: Extract<Notice, { kind: 'many' }>,
  words: ReturnType<typeof approvalsWords.get>,
): string {
  const parts = [
    words.approvedMany(approved),
    ...(failed.length > 0 ? [words.failedMany(failed.length)] : []),
  ];
  return `${parts.join(', ')}.${error === undefined ? '' : ` ${words.manyFailed}`}`;
}
