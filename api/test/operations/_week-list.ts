import type { components } from '@timesheets/sdk/schema';
import { type Caller, read } from '../_api.ts';

type Page = components['schemas']['TimesheetWeekPage'];

/** One page of weeks that must be answered with 200. */
export async function listWeekPage(caller: Caller, query = ''): Promise<Page> {
  const response = await caller.fetch(`/timesheet-weeks?${query}`);
  if (response.status !== 200) throw new Error(await response.text());
  return read<Page>(response);
}

/** `user_id week` of every week, page by page; `between` runs after each page. */
export async function listAllWeeks(
  caller: Caller,
  query: string,
  between: (items: Page['items']) => Promise<unknown> = async () => {},
): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await listWeekPage(caller, `${query}${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items.map(({ user_id, week }) => `${user_id} ${week}`));
    await between(page.items);
    cursor = page.next_cursor;
  }
  return found;
}
