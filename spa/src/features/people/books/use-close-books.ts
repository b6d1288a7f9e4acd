import { useStore } from '@nanostores/react';
import { ApiError, etagOf, type Settings } from '@timesheets/sdk';
import { describeFailure } from '../../../api/failure.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { formatFullDate } from '../../../ui/format-date.ts';
import { showRefusal } from '../../../ui/refusal-notice.ts';
import { showUndo } from '../../../ui/undo-notice.tsx';
import { usePutSettings, useSettings } from './queries.ts';
import { booksWords } from './words.ts';

type ClosedThrough = Settings['closed_through'];

/** The books' state in a sentence. */
export function stateWords(closedThrough: ClosedThrough): string {
  const words = booksWords.get();
  return closedThrough === null
    ? words.noneClosed
    : words.closedThrough({ date: formatFullDate(closedThrough) });
}

/**
 * Closes the books up to a day, or opens them with null, over what was seen, and offers the way back. Answers why it was
 * not done, undefined when it was.
 */
export function useCloseBooks(): (
  seen: Settings,
  closedThrough: ClosedThrough,
) => Promise<string | undefined> {
  const words = useStore(booksWords);
  const announce = useAnnounce();
  const { mutateAsync: put } = usePutSettings();
  const { refetch } = useSettings();

  const send = (seen: Settings, closed_through: ClosedThrough) =>
    put({ params: { header: { 'If-Match': etagOf(seen.version) } }, body: { closed_through } });
  const didWords = (closedThrough: ClosedThrough) =>
    closedThrough === null ? words.didOpen : words.didClose({ date: formatFullDate(closedThrough) });
  const reasonOf = async (error: unknown) => {
    if (!(error instanceof ApiError && error.status === 412)) return describeFailure(error).text;
    const { data: stored } = await refetch();
    return words.changedMeanwhile({ state: stateWords(stored?.closed_through ?? null) });
  };
  const undo = async (stored: Settings, before: ClosedThrough) => {
    try {
      announce(didWords((await send(stored, before)).closed_through));
    } catch (error) {
      showRefusal({ title: words.notUndone, text: await reasonOf(error) });
    }
  };

  return async (seen, closedThrough) => {
    try {
      const stored = await send(seen, closedThrough);
      showUndo({
        about: 'books',
        text: didWords(closedThrough),
        takesFocus: false,
        onUndo: () => void undo(stored, seen.closed_through),
      });
      return undefined;
    } catch (error) {
      return reasonOf(error);
    }
  };
}
