import type { components } from '@timesheets/sdk/schema';
import { type Caller, json, read } from '../_api.ts';

export type Settings = components['schemas']['Settings'];

/** The settings as somebody reads them, who may. */
export async function getSettings(caller: Caller): Promise<Settings> {
  const response = await caller.fetch('/settings');
  if (response.status !== 200) throw new Error(await response.text());
  return read<Settings>(response);
}

/** Closes the books as of the settings that are there, unless `ifMatch` names others. */
export async function putSettings(
  caller: Caller,
  closedThrough: string | null,
  ifMatch?: string,
): Promise<Response> {
  const seen = ifMatch ?? `"${(await getSettings(caller)).version}"`;
  return caller.fetch('/settings', json('PUT', { closed_through: closedThrough }, { 'if-match': seen }));
}
