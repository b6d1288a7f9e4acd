import { addDays } from '@timesheets/sdk/calendar';
import type { Work } from './load.ts';
import { projectIds } from './seed.ts';

const base = '/api/v1';

/** What the API is asked for. Bodies come in an order in which no day gets full. */
export const works = {
  list: { method: 'GET', path: `${base}/timesheets?limit=20`, status: 200 },
  week: { method: 'GET', path: `${base}/timesheet-weeks/2026-W40`, status: 200 },
  create: { method: 'POST', path: `${base}/timesheets`, status: 201, body: entry },
  batch: {
    method: 'POST',
    path: `${base}/timesheets/batch`,
    status: 200,
    body: (n) => ({
      mode: 'atomic',
      items: Array.from({ length: 1000 }, (_, index) => ({ op: 'create', timesheet: entry(n, index) })),
    }),
  },
} as const satisfies Record<string, Work>;

function entry(n: number, index = 0): object {
  return {
    // Each person has his turn every 100 requests.
    date: addDays('2001-01-01', (Math.floor(n / 100) * 7 + index) % 9000),
    project_id: projectIds[n % projectIds.length],
    minutes: 1,
    note: 'Work on the benchmark',
  };
}
