import { addDays, datesOf, isoWeekOf } from '@timesheets/sdk/calendar';
import { applyAll } from '../../api/src/domain/apply-changes.ts';
import { originOf, type Unit } from '../../api/src/domain/unit.ts';
import { insertAuditEvents } from '../../api/src/store/audit.ts';
import { takeChangeNumber } from '../../api/src/store/change-clock.ts';
import type { Store, Transaction } from '../../api/src/store/open.ts';
import { insertProject } from '../../api/src/store/projects.ts';

export const projectIds = Array.from({ length: 20 }, (_, index) => `project-${index}`);
/** How many entries a person has in a week: four on each working day. */
const entriesPerWeek = 20;
const weeksPerUnit = 50;
const at = '2026-11-20T10:00:00.000Z';
/** The week that everybody's entries end with. */
export const lastWeek = '2026-W46';

export function userIdOf(person: number): string {
  return `person-${person}@abc.test`;
}

/** Fills an empty database through the domain and the store: entries with their weeks, people, projects and history. */
export async function seed(
  store: Store,
  { people, entries }: { people: number; entries: number },
  onProgress: (done: number) => void,
): Promise<void> {
  await store.transaction(async (trx) => {
    const changedIn = await takeChangeNumber(trx, store.dialect);
    const empty = { client: null, open_from: null, open_to: null, archived_at: null };
    for (const project_id of projectIds) {
      const row = { project_id, name: project_id, ...empty, created_at: at, updated_at: at, version: 1 };
      await insertProject(trx, row, changedIn);
    }
  });
  const weeks = Math.ceil(entries / people / entriesPerWeek);
  let done = 0;
  for (let first = weeks - 1; first >= 0; first -= weeksPerUnit) {
    const last = Math.max(0, first - weeksPerUnit + 1);
    for (let person = 0; person < people; person += 1) {
      await store.transaction((trx) => fillWeeks(trx, store, person, first, last));
      done += (first - last + 1) * entriesPerWeek;
      onProgress(done);
    }
  }
}

/** A person's weeks, from so many weeks ago to so many weeks ago. */
async function fillWeeks(
  trx: Transaction,
  { dialect }: Store,
  person: number,
  first: number,
  last: number,
): Promise<void> {
  const unit = await unitOf(trx, dialect, userIdOf(person));
  const monday = datesOf(lastWeek)[0];
  for (let weeksAgo = first; weeksAgo >= last; weeksAgo -= 1) {
    const timesheets = Array.from({ length: entriesPerWeek }, (_, index) => ({
      date: addDays(monday, (index % 5) - 7 * weeksAgo),
      project_id: projectIds[(person + weeksAgo + index) % projectIds.length] ?? '',
      minutes: 120,
      note: `Work on part ${index} of week ${isoWeekOf(addDays(monday, -7 * weeksAgo))}`,
    }));
    await applyAll(
      unit,
      timesheets.map((timesheet) => ({ op: 'create', timesheet })),
    );
  }
  await insertAuditEvents(trx, originOf(unit, 'seed'), unit.audit);
}

async function unitOf(trx: Transaction, dialect: Store['dialect'], userId: string): Promise<Unit> {
  const caller = { issuer: 'https://issuer.test/', sub: userId, clientId: 'seed', scopes: [] };
  return {
    trx,
    actor: { kind: 'person', userId, email: null, name: null, userType: 'employee', ...caller },
    now: at,
    today: at.slice(0, 10),
    changedIn: await takeChangeNumber(trx, dialect),
    audit: [],
  };
}
