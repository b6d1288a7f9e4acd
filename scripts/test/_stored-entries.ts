import type { Timesheet, TimesheetsClient } from '@timesheets/sdk';

/** Everybody's entries, as the API lists them page by page. */
export async function storedEntries(manager: TimesheetsClient): Promise<Timesheet[]> {
  const entries: Timesheet[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = { user_id: ['all'], limit: 200, ...(cursor !== undefined && { cursor }) };
    const { data: page } = await manager.GET('/timesheets', { params: { query } });
    entries.push(...page.items);
    cursor = page.next_cursor;
  }
  return entries;
}
