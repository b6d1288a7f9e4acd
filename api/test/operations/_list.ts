import type { components } from '@timesheets/sdk/schema';
import { type Caller, read } from '../_api.ts';

type Page = components['schemas']['TimesheetPage'];

/** One page that must be answered with 200. */
export async function listPage(caller: Caller, query = ''): Promise<Page> {
  const response = await caller.fetch(`/timesheets?${query}`);
  if (response.status !== 200) throw new Error(await response.text());
  return read<Page>(response);
}

/** The ids of one page. */
export async function listIds(caller: Caller, query = ''): Promise<string[]> {
  return (await listPage(caller, query)).items.map((item) => item.id);
}

/** The notes of one page, sorted. */
export async function listNotes(caller: Caller, query = ''): Promise<string[]> {
  return (await listPage(caller, query)).items.map((item) => item.note).sort();
}
