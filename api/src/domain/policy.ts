import type { TimesheetRow } from '../store/schema.ts';
import type { Actor } from './actor.ts';

/** Who may read an entry: its person, the machine whose system it came from, and whoever may read everybody's. */
export function canRead(actor: Actor, row: TimesheetRow, readsOthers: boolean): boolean {
  return readsOthers || owns(actor, row);
}

/** Who may change an entry: its person, or the machine whose system it came from. Nobody else, whatever the scopes. */
export function canWrite(actor: Actor, row: TimesheetRow): boolean {
  return owns(actor, row);
}

function owns(actor: Actor, row: TimesheetRow): boolean {
  return actor.kind === 'person' ? row.user_id === actor.userId : row.source_system === actor.system;
}
