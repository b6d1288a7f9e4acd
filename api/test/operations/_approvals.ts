import type { components } from '@timesheets/sdk/schema';
import { type Caller, json, read } from '../_api.ts';
import { create } from './_entries.ts';
import { dayOf, decide, etag, getWeek, readWeek, submit } from './_weeks.ts';

type Week = components['schemas']['TimesheetWeek'];
type Page = components['schemas']['TimesheetWeekPage'];
type ItemResult = components['schemas']['ApprovalItemResult'];
type Item = components['schemas']['ApprovalBatchItem'];

/** Who reads and decides on other people's weeks, and logs no time himself. */
export const approverScopes = ['read:timesheets', 'approve:timesheets'] as const;

/** One page that must be answered with 200. */
export async function approvalsPage(caller: Caller, query = ''): Promise<Page> {
  const response = await caller.fetch(`/approvals?${query}`);
  if (response.status !== 200) throw new Error(await response.text());
  return read<Page>(response);
}

/** `user_id week` of one page. */
export async function approvalKeys(caller: Caller, query: string): Promise<string[]> {
  return (await approvalsPage(caller, query)).items.map(({ user_id, week }) => `${user_id} ${week}`);
}

/** The user_ids of all pages, in their order; `between` runs after each page. */
export async function walkApprovals(
  caller: Caller,
  query: string,
  between: (page: number) => Promise<unknown> = async () => {},
): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page === 0 || cursor !== null; page += 1) {
    const at: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { items, next_cursor } = await approvalsPage(caller, query + at);
    keys.push(...items.map(({ user_id, week }) => `${user_id} ${week}`));
    cursor = next_cursor;
    await between(page);
  }
  return keys;
}

/** Hands in the caller's week with an hour on its Monday. */
export async function handIn(caller: Caller, week: string, minutes = 60): Promise<Week> {
  await create(caller, { date: dayOf(week), minutes });
  return submitted(caller, week);
}

/** Hands in the caller's week as it is. */
export async function submitted(caller: Caller, week: string): Promise<Week> {
  const { version } = await getWeek(caller, week);
  return readWeek(await submit(caller, week, etag({ version }), { confirm_empty: true }));
}

/** Decides on a week as it is now; that must be possible. */
export async function decided(
  manager: Caller,
  action: 'approve' | 'reject' | 'reopen',
  { user_id, week }: Pick<Week, 'user_id' | 'week'>,
): Promise<Week> {
  const seen = await getWeek(manager, week, user_id);
  return readWeek(await decide(manager, action, user_id, week, etag(seen), 'As agreed.'));
}

const reasons = { approve: {}, reject: { comment: 'Friday is missing.' }, reopen: { comment: 'It moved.' } };

/** An item of a batch that decides on the week as it was seen. */
export function decisionOn(
  action: keyof typeof reasons,
  { user_id, week, version }: Pick<Week, 'user_id' | 'week' | 'version'>,
): Item {
  return { action, user_id, week, version, ...reasons[action] } as Item;
}

export function postDecisions(
  caller: Caller,
  items: readonly unknown[],
  headers?: Record<string, string>,
): Promise<Response> {
  return caller.fetch('/approvals/batch', json('POST', { items }, headers));
}

/** The results of a batch that must be answered with 200. */
export async function runDecisions(caller: Caller, items: readonly Item[]): Promise<ItemResult[]> {
  const response = await postDecisions(caller, items);
  if (response.status !== 200) throw new Error(await response.text());
  return (await read<{ results: ItemResult[] }>(response)).results;
}

/** What became of the items: `decided`, or the status and code of the problem. */
export function fates(results: readonly ItemResult[]): string[] {
  return results.map(({ status, problem }) => (problem ? `${problem.status} ${problem.code}` : status));
}
