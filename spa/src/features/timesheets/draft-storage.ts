import { keysWith } from '../../ui/tab-drafts.ts';
import type { EntryDraft } from './entry-draft.ts';

// Begins as the drafts of other kinds do, so that signing out takes all of them along.
const PREFIX = 'timesheets.drafts.';

/** What one person is typing: the new entry, and entries being edited by their id. */
export interface Drafts {
  read: (place: string) => EntryDraft | undefined;
  write: (place: string, draft: EntryDraft) => void;
  remove: (place: string) => void;
}

/**
 * Keeps a person's drafts in this tab until they are saved, so that neither a reload nor a new sign-in loses a word.
 * Drafts of anybody who used this tab before are removed: they are not this person's to read.
 */
export function openDrafts(storage: Storage, userId: string): Drafts {
  const key = PREFIX + userId;
  for (const other of keysWith(storage, PREFIX)) {
    if (other !== key) storage.removeItem(other);
  }
  const all = (): Record<string, EntryDraft> => parseDrafts(storage.getItem(key));
  const keep = (drafts: Record<string, EntryDraft>) => {
    if (Object.keys(drafts).length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(drafts));
  };
  return {
    read: (place) => all()[place],
    write: (place, draft) => keep({ ...all(), [place]: draft }),
    remove(place) {
      const { [place]: _, ...others } = all();
      keep(others);
    },
  };
}

function parseDrafts(text: string | null): Record<string, EntryDraft> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, draft]) => isDraft(draft)));
  } catch {
    return {};
  }
}

function isDraft(value: unknown): value is EntryDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { date, project_id, duration, note, version } = value as Partial<Record<keyof EntryDraft, unknown>>;
  const isWhole = [date, project_id, duration, note].every((text) => typeof text === 'string');
  return isWhole && (version === undefined || typeof version === 'number');
}
