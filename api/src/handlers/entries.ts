import type { components } from '@timesheets/sdk/schema';
import type { NewTimesheet, TimesheetPatch } from '../domain/changes.ts';
import { Refusal } from '../errors.ts';
import type { Parts } from './parts.ts';

type Schemas = components['schemas'];

/** A new entry as the domain takes it: the person in the spelling that is stored. */
export function readNewTimesheet(parts: Parts, body: Schemas['TimesheetCreate']): NewTimesheet {
  if (body.user_id === undefined) return body;
  return { ...body, user_id: readUserId(parts, body.user_id, '/user_id') };
}

/** A user id in the spelling that is stored. Throws a `Refusal` that names the member for what cannot be one. */
export function readUserId(parts: Parts, text: string, pointer: string): string {
  const userId = parts.parseUserId(text);
  if (userId !== undefined) return userId;
  const detail = 'is not a user id of this deployment';
  throw new Refusal(
    'invalid-request',
    `${pointer.split('/').at(-1)} ${detail}. Send it as the access tokens of people have it.`,
    [{ pointer, code: 'user-id', detail }],
  );
}

/** A patch as the domain takes it: `null` empties the note (RFC 7396). */
export function readPatch(body: Schemas['TimesheetPatch']): TimesheetPatch {
  const { note, ...rest } = body;
  return note === undefined ? rest : { ...rest, note: note ?? '' };
}
