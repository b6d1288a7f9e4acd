import { datesOf } from '@timesheets/sdk/calendar';
import { busy, manager } from './accounts.ts';
import type { View } from './shot.ts';

/** What was done on which project, from Monday on, in minutes; some of it with a note. */
const ROWS: readonly [projectId: string, minutes: readonly number[], note: string][] = [
  ['acme-website', [180, 240, 300, 150, 210], 'Checkout page'],
  ['globex-migration', [150, 0, 120, 240, 0], ''],
  ['initech-support', [60, 90, 0, 45, 75], 'On call'],
  ['internal', [30, 30, 60, 30, 90], ''],
  ['training', [0, 120, 0, 0, 60], ''],
];

/** Fills the current week of somebody with many projects, whatever was in it; answers its address. */
export async function fillBusyWeek({ stage }: View): Promise<string> {
  const week = stage.weekAt(0);
  const dates = datesOf(week);
  await stage.clientOf(manager).PUT('/people/{user_id}', {
    params: { path: { user_id: busy } },
    body: { user_type: 'employee', target_minutes: 2400 },
  });
  const cells = ROWS.flatMap(([project_id, minutes, note]) =>
    minutes.flatMap((some, day) =>
      some === 0
        ? []
        : [{ project_id, date: dates[day] ?? '', minutes: some, note: day % 2 === 0 ? note : '' }],
    ),
  );
  await stage.clientOf(busy).PATCH('/timesheet-weeks/{week}/grid', {
    params: { path: { week }, header: { 'If-Match': '*' } },
    body: { cells },
  });
  return `/week/${week}`;
}
