import { keysWith } from '../../../ui/tab-drafts.ts';
import type { WeekDraft } from './week-draft.ts';

// Begins as the drafts of other kinds do, so that signing out takes all of them along.
const PREFIX = 'timesheets.drafts-of-week.';

/** The drafts of one person, week by week. */
export interface DraftStore {
  read: (week: string) => WeekDraft | undefined;
  /** Keeps the draft of a week; undefined when there is nothing left to keep. */
  write: (week: string, draft: WeekDraft | undefined) => void;
}

/**
 * Keeps a person's drafts in this tab until they are saved, so that neither a reload nor a new sign-in loses a word.
 * Drafts of anybody who used this tab before are removed: they are not this person's to read.
 */
export function openDraftStore(storage: Storage, userId: string): DraftStore {
  const keyFor = (week: string) => `${PREFIX}${week}.${userId}`;
  for (const key of keysWith(storage, PREFIX)) {
    // A week's name is always as long as any other's.
    if (key !== keyFor(key.slice(PREFIX.length, PREFIX.length + 8))) storage.removeItem(key);
  }
  return {
    read: (week) => parseDraft(storage.getItem(keyFor(week))),
    write(week, draft) {
      try {
        if (draft) storage.setItem(keyFor(week), JSON.stringify(draft));
        else storage.removeItem(keyFor(week));
      } catch {
        // The tab's storage is full or switched off: typing and saving go on without it.
      }
    },
  };
}

function parseDraft(text: string | null): WeekDraft | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Only this file writes them, so this finds drafts of other releases, not every possible damage. */
function isDraft(value: unknown): value is WeekDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { rows, cells, wrong } = value as Partial<Record<keyof WeekDraft, unknown>>;
  const isCell = (cell: unknown) =>
    typeof cell === 'object' && cell !== null && 'before' in cell && 'date' in cell;
  return Array.isArray(rows) && Array.isArray(cells) && cells.every(isCell) && Array.isArray(wrong);
}
