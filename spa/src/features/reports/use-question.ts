import { startTransition, useMemo, useOptimistic } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../auth/granted-scopes.ts';
import { changeAddress, type Parameter, type Question, readQuestion } from './question.ts';

/** Says what the address shall ask from now on. */
export type ChangeQuestion = (changes: Partial<Record<Parameter, string | undefined>>) => void;

/** The question that the address asks, and how to ask another one. */
export function useQuestion(today: string): {
  question: Question;
  mayReadOthers: boolean;
  change: ChangeQuestion;
} {
  const mayReadOthers = useCan()('getSummary', 'others');
  const [address, setAddress] = useSearchParams();
  // The router takes its time; what was pressed must not spring back until then, nor get lost on the next press.
  const [shown, show] = useOptimistic(address);
  const question = useMemo(
    () => readQuestion(shown, { today, mayReadOthers }),
    [shown, today, mayReadOthers],
  );
  const change: ChangeQuestion = (changes) =>
    startTransition(() => {
      const next = changeAddress(shown, changes);
      show(next);
      // Choosing replaces the address, so that "back" leads to the page before.
      setAddress(next, { replace: true });
    });
  return { question, mayReadOthers, change };
}
