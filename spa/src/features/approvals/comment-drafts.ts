import { keysWith } from '../../ui/tab-drafts.ts';
import type { WeekKey } from './week-key.ts';

// Begins as the drafts of other kinds do, so that signing out takes all of them along.
const PREFIX = 'timesheets.drafts-of-comments.';

/** The comments somebody is writing, week by week. */
export interface CommentDrafts {
  /** Empty when there is none. */
  read: (key: WeekKey) => string;
  write: (key: WeekKey, comment: string) => void;
}

/**
 * Keeps a person's comments in this tab until they are sent, so that neither another week nor a new sign-in loses a
 * word. Those of anybody who used this tab before are removed.
 */
export function openCommentDrafts(storage: Storage, userId: string): CommentDrafts {
  const place = PREFIX + userId;
  for (const other of keysWith(storage, PREFIX)) if (other !== place) storage.removeItem(other);
  let comments = parseComments(storage.getItem(place));
  return {
    read: (key) => comments.get(key) ?? '',
    write(key, comment) {
      comments = new Map(comments).set(key, comment);
      if (comment === '') comments.delete(key);
      try {
        storage.setItem(place, JSON.stringify([...comments]));
      } catch {
        // Storage is full or switched off: the comments last as long as the page.
      }
    },
  };
}

function parseComments(text: string | null): Map<string, string> {
  try {
    const pairs: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(pairs) ? pairs.filter(isPair) : []);
  } catch {
    return new Map();
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
