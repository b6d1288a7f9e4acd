import { useState } from 'react';
import type { EntryContent } from './entry-draft.ts';

/** The Idempotency-Key of what is being saved. */
interface WriteKey {
  of: (content: EntryContent) => string;
  /** It was saved: the same content once more is another entry. */
  spend: () => void;
}

/**
 * One key for as long as the same content is tried: when the answer to the first try was lost on the way, trying again
 * does not log the time twice.
 */
export function useWriteKey(): WriteKey {
  const [writeKey] = useState(createWriteKey);
  return writeKey;
}

export function createWriteKey(): WriteKey {
  let last: { text: string; key: string } | undefined;
  return {
    of(content) {
      const text = JSON.stringify(content);
      if (last?.text !== text) last = { text, key: crypto.randomUUID() };
      return last.key;
    },
    spend() {
      last = undefined;
    },
  };
}
