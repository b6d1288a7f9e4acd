import type { TimesheetBatch, TimesheetsClient } from '@timesheets/sdk';
import type { LocalAccount } from '../local.ts';
import type { DemoEntry } from './day.ts';
import type { DemoPerson, DemoWeek } from './plan.ts';
import { eachOf, type Stage } from './steps.ts';

/** What the API takes at once. */
const MOST_ITEMS = 1000;

type Item = TimesheetBatch['items'][number];

/** Logs these entries: employees' by themselves, contractors' by the machine that pushes them. */
export async function logTime(
  stage: Stage,
  people: readonly DemoPerson[],
  entriesOf: (week: DemoWeek) => readonly DemoEntry[],
): Promise<void> {
  const logged = people
    .map(({ account, weeks }) => ({ account, entries: weeks.flatMap(entriesOf) }))
    .filter(({ entries }) => entries.length > 0);
  await eachOf('people with their time', logged, stage, async ({ account, entries }) => {
    const { client, items } = writesOf(account, entries, stage);
    for (let at = 0; at < items.length; at += MOST_ITEMS) {
      const body = { mode: 'atomic' as const, dry_run: false, items: items.slice(at, at + MOST_ITEMS) };
      await client.POST('/timesheets/batch', { body, signal: stage.abort });
    }
  });
}

function writesOf(
  { email, userType }: LocalAccount,
  entries: readonly DemoEntry[],
  { callers }: Stage,
): { client: TimesheetsClient; items: Item[] } {
  if (userType === 'employee') {
    const items = entries.map((timesheet) => ({ op: 'create' as const, timesheet }));
    return { client: callers.personal(email), items };
  }
  const items = entries.map((entry) => ({
    op: 'upsert' as const,
    timesheet: {
      ...entry,
      user_id: email,
      user_type: userType,
      source: { system: callers.system, external_id: externalIdOf(email, entry) },
    },
  }));
  return { client: callers.machine, items };
}

/** Nobody has two entries on the same project and day here. */
function externalIdOf(email: string, { date, project_id }: DemoEntry): string {
  return `${email.slice(0, email.indexOf('@'))}-${date}-${project_id}`;
}
