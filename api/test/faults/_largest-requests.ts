import { addDays, addWeeks, datesOf, isoWeekOf, todayIn } from '@timesheets/sdk/calendar';
import { type Sent, send } from '../contract/_send.ts';
import type { Scene } from './_scene.ts';

const people = 200;
const projects = 100;
const today = todayIn('UTC', new Date());
const lastWeek = addWeeks(isoWeekOf(today), -1);
const long = 'ä'.repeat(150);

export interface LargeRequest {
  what: string;
  send(): Promise<Sent>;
}

/** Calls of the API as `sub`, bodies as JSON. */
function callerOf(scene: Scene, origin: string, sub: string) {
  const authorization = scene.authorize(sub);
  return (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const headers = {
      authorization,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...more,
    };
    return send(
      origin,
      method,
      `/api/v1${path}`,
      headers,
      body === undefined ? undefined : JSON.stringify(body),
    );
  };
}

/** 200 people with two hundred entries each and a week that is handed in, and a hundred projects. */
export async function fill(scene: Scene, origin: string): Promise<void> {
  const manager = callerOf(scene, origin, 'manager');
  for (let number = 0; number < projects; number += 1) {
    requireSuccess(await manager('PUT', `/projects/${projectOf(number)}`, { name: `Project ${number}` }));
  }
  for (let number = 0; number < people; number += 1) {
    const person = callerOf(scene, origin, personOf(number));
    requireSuccess(await person('POST', '/timesheets/batch', { mode: 'atomic', items: creates(200) }));
    const answer = await person('POST', `/timesheet-weeks/${lastWeek}/submit`, {}, { 'if-match': '*' });
    requireSuccess(answer);
  }
}

/** The largest request that each operation takes, over a database that was filled. */
export function largestRequests(scene: Scene, origin: string): LargeRequest[] {
  const manager = callerOf(scene, origin, 'manager');
  const [creator, gridder, deleter] = ['creator', 'gridder', 'deleter'].map((sub) =>
    callerOf(scene, origin, sub),
  );
  const year = `from=${addDays(today, -365)}&to=${today}`;
  const read = (path: string): LargeRequest => ({ what: `GET ${path}`, send: () => manager('GET', path) });
  return [
    { what: 'POST /timesheets/batch, 1000 items one by one', send: () => batch(creator, 'per_item') },
    { what: 'POST /timesheets/batch, 1000 items or none', send: () => batch(deleter, 'atomic') },
    { what: 'POST /timesheets/batch, 1000 items that fail', send: () => failingBatch(creator) },
    { what: 'PATCH …/grid, 700 cells', send: () => saveGrid(gridder) },
    { what: 'POST …/copy, 700 cells', send: () => copy(gridder) },
    { what: 'POST /approvals/batch, 200 decisions', send: () => decide(manager) },
    read('/timesheets?user_id=all&limit=200'),
    read(`/timesheets?user_id=all&limit=200&q=nowhere&from=${addDays(today, -91)}&to=${today}`),
    read(`/timesheet-weeks?user_id=all&limit=200&from=${addWeeks(lastWeek, -105)}&to=${lastWeek}`),
    {
      what: 'GET /timesheet-weeks/{week} of 700 cells',
      send: () => requireCaller(gridder)('GET', `/timesheet-weeks/${lastWeek}`),
    },
    read(`/timesheet-weeks/${lastWeek}/events?user_id=${personOf(1)}&limit=200`),
    read('/approvals?status=missing&limit=200'),
    read('/approvals?status=submitted&limit=200'),
    read(`/reports/summary?${year}&group_by=user&user_id=all`),
    read(`/reports/summary?${year}&group_by=day&user_id=all`),
    read('/people?limit=200'),
    read('/projects?limit=200'),
    read('/changes?user_id=all&limit=200'),
    read('/timesheets/export?user_id=all'),
  ];
}

type Caller = ReturnType<typeof callerOf>;

function batch(caller: Caller | undefined, mode: 'per_item' | 'atomic'): Promise<Sent> {
  return requireCaller(caller)('POST', '/timesheets/batch', { mode, items: creates(1000, long) });
}

/** Every item names a project that is not there. */
function failingBatch(caller: Caller | undefined): Promise<Sent> {
  const items = creates(1000, long).map(({ op, timesheet }) => ({
    op,
    timesheet: { ...timesheet, project_id: 'nowhere' },
  }));
  return requireCaller(caller)('POST', '/timesheets/batch', { mode: 'per_item', items });
}

let saved = 0;

function saveGrid(caller: Caller | undefined): Promise<Sent> {
  saved += 1;
  const cells = Array.from({ length: projects }, (_, number) =>
    datesOf(lastWeek).map((date) => ({
      project_id: projectOf(number),
      date,
      minutes: 1 + (saved % 9),
      note: long,
    })),
  );
  const headers = { 'if-match': '*' };
  return requireCaller(caller)(
    'PATCH',
    `/timesheet-weeks/${lastWeek}/grid`,
    { cells: cells.flat() },
    headers,
  );
}

function copy(caller: Caller | undefined): Promise<Sent> {
  const into = addWeeks(lastWeek, -10 - saved);
  const headers = { 'if-match': '*' };
  return requireCaller(caller)('POST', `/timesheet-weeks/${into}/copy`, { from: lastWeek }, headers);
}

/** Approves all weeks that wait; when none does, reopens those that are approved; in the end it is refused for each. */
async function decide(manager: Caller): Promise<Sent> {
  const weeksIn = async (status: string) => {
    const { body } = await manager('GET', `/approvals?week=${lastWeek}&limit=200&status=${status}`);
    return (body as { items?: SeenWeek[] }).items ?? [];
  };
  const [submitted, approved] = [await weeksIn('submitted'), await weeksIn('approved')];
  const items =
    submitted.length + approved.length === 0
      ? (await weeksIn('open')).map(decisionOn('approve'))
      : [...submitted.map(decisionOn('approve')), ...approved.map(decisionOn('reopen'))];
  return manager('POST', '/approvals/batch', { items });
}

interface SeenWeek {
  user_id: string;
  version: number;
}

const decisionOn =
  (action: 'approve' | 'reopen') =>
  ({ user_id, version }: SeenWeek) => ({
    ...{ action, user_id, week: lastWeek, version },
    ...(action === 'reopen' && { comment: long }),
  });

/** So many entries of one minute each, over the days of a year. */
function creates(count: number, note = '') {
  return Array.from({ length: count }, (_, number) => ({
    op: 'create' as const,
    timesheet: {
      date: addDays(today, -(number % 360)),
      project_id: projectOf(number % projects),
      minutes: 1,
      note,
    },
  }));
}

const personOf = (number: number) => `person-${number}`;
const projectOf = (number: number) => `project-${number}`;

function requireCaller(caller: Caller | undefined): Caller {
  if (!caller) throw new Error('there is no such caller');
  return caller;
}

function requireSuccess({ status, text }: Sent): void {
  if (status >= 300) throw new Error(`it was answered with ${status}: ${text.slice(0, 500)}`);
}
