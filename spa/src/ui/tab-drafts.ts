/** What every key begins with under which this tab keeps what somebody is typing. */
const BEGINNING = 'timesheets.drafts';

/** Removes everybody's drafts of every kind from this tab: whoever signs out takes them along. */
export function clearTabDrafts(storage: Storage): void {
  for (const key of keysWith(storage, BEGINNING)) storage.removeItem(key);
}

/** The keys that begin so. */
export function keysWith(storage: Storage, beginning: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.filter((key) => key?.startsWith(beginning)) as string[];
}
