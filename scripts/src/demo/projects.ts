import { addDays, mondayOf } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import { localProjects } from '../start/projects.ts';
import { ageToWeek } from './weeks.ts';

export interface DemoProject {
  projectId: string;
  content: components['schemas']['ProjectPut'];
  /** What people write on it. */
  notes: readonly [string, ...string[]];
  /** Archived once everything is logged. */
  archivedInTheEnd?: true;
}

/** Where time goes that no client pays. */
export const internalProject = 'internal';
export const trainingProject = 'training';

/** The twelve projects of the demo: those of every local database, and six that come and go within the half year. */
export function demoProjects(currentWeek: string): DemoProject[] {
  const firstDayOf = (age: number) => mondayOf(ageToWeek(currentWeek, age));
  const lastDayOf = (age: number) => addDays(firstDayOf(age), 6);
  return [
    ...Object.entries(localProjects).map(([projectId, content]) => ({
      projectId,
      content,
      notes: notesOfLocalProjects[projectId as keyof typeof localProjects],
    })),
    {
      projectId: 'hooli-audit',
      content: { name: 'Hooli security audit', client: 'Hooli Inc.', open_to: lastDayOf(7) },
      notes: [
        'Threat model',
        'Findings of the week',
        'Walk-through with Hooli',
        'Review of the access rules',
      ],
      archivedInTheEnd: true,
    },
    {
      projectId: 'umbrella-portal',
      content: { name: 'Umbrella portal', client: 'Umbrella plc', open_to: lastDayOf(12) },
      notes: ['Hand-over', 'Search page', 'Load test', 'Accessibility fixes'],
    },
    {
      projectId: 'stark-dashboard',
      content: { name: 'Stark dashboard', client: 'Stark Industries', open_to: lastDayOf(3) },
      notes: ['Charts', 'Export to PDF', 'Sprint review', 'Alerts: thresholds', 'Bug: wrong totals in March'],
    },
    {
      projectId: 'wayne-logistics',
      content: { name: 'Wayne logistics', client: 'Wayne Enterprises', open_from: firstDayOf(14) },
      notes: ['Kick-off', 'Route planning', 'Data model', 'Warehouse interface', 'Workshop in Rotterdam'],
    },
    {
      projectId: 'vandelay-erp',
      content: { name: 'Vandelay ERP', client: 'Vandelay Industries' },
      notes: ['Import of orders', 'Month-end closing', 'Call with the key users', 'Tax rules, second round'],
    },
    {
      projectId: 'tyrell-research',
      content: { name: 'Tyrell research', client: 'Tyrell Corporation', open_from: firstDayOf(22) },
      notes: ['Literature', 'Prototype', 'Interviews', 'Paper, section 3', 'Measurements'],
    },
  ];
}

/** Whether time can be logged on the project on this day. */
export function isOpenOn({ content: { open_from, open_to } }: DemoProject, date: string): boolean {
  return (open_from ?? date) <= date && date <= (open_to ?? date);
}

const notesOfLocalProjects = {
  'acme-website': [
    'Checkout page',
    'Cookie banner',
    'Review: product pages',
    'Newsletter sign-up',
    'Fixing the flaky end-to-end tests',
    'Größenberatung für Schuhe',
  ],
  'acme-app': ['Push notifications', 'Offline mode', 'Store release', 'Crash on old phones', 'Login by PIN'],
  'globex-migration': [
    'Reconciliation of balances',
    'Dry run 3',
    'Mapping of customer numbers',
    'Migration weekend: planning',
    '',
  ],
  'initech-support': ['Tickets', 'On call', 'Printer driver, again', 'Ticket 4711: slow report', ''],
  internal: ['Stand-up', 'Team meeting', 'Interviews', 'One-to-one', 'Planning', ''],
  training: ['TypeScript course', 'First aid', 'Conference talk', 'Reading: accessibility'],
} as const satisfies Record<keyof typeof localProjects, readonly [string, ...string[]]>;
