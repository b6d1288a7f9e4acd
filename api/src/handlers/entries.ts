import type { components } from '@timesheets/sdk/schema';
import type { NewTimesheet, TimesheetPatch } from '../domain/changes.ts';
import type { Parts } from './parts.ts';

type Schemas = components['schemas'];

/** A new entry as the domain takes it: the person in the spelling that is stored. */
export function readNewTimesheet(parts: Parts, body: Schemas['TimesheetCreate']): NewTimesheet {
  if (body.user_id === undefined) return body;
  return { ...body, user_id: parts.normalizeUserId(body.user_id) };
}

/** A patch as the domain takes it: `null` empties the note (RFC 7396). */
export function readPatch(body: Schemas['TimesheetPatch']): TimesheetPatch {
  const { note, ...rest } = body;
  return note === undefined ? rest : { ...rest, note: note ?? '' };
}
