import { Refusal } from '../errors.ts';
import type { SettingsRow } from '../store/schema.ts';
import { lockSettings, updateSettings } from '../store/settings.ts';
import type { ExpectedVersions } from './changes.ts';
import { requireVersion } from './preconditions.ts';
import type { Unit } from './unit.ts';

export type SettingsContent = Pick<SettingsRow, 'closed_through'>;

/** Closes the books up to a day, or opens them again. Equal content is no change. */
export async function putSettings(
  unit: Unit,
  { closed_through }: SettingsContent,
  expected: ExpectedVersions,
): Promise<SettingsRow> {
  requireNotAhead(closed_through, unit.today);
  const present = await lockSettings(unit.trx);
  requireVersion(present.version, expected);
  if (present.closed_through === closed_through) return present;
  const settings = { ...present, closed_through, updated_at: unit.now, version: present.version + 1 };
  await updateSettings(unit.trx, settings);
  unit.audit.push({
    user_id: '',
    action: 'settings.update',
    object_id: 'settings',
    before: present,
    after: settings,
    reason: null,
  });
  return settings;
}

/** Time that nobody could log yet must not be closed. */
function requireNotAhead(closedThrough: string | null, today: string): void {
  if (closedThrough === null || closedThrough <= today) return;
  throw new Refusal('date-out-of-range', `The books can be closed up to ${today} at the latest.`, [
    { pointer: '/closed_through', code: 'date-out-of-range', detail: `must not lie after ${today}` },
  ]);
}
