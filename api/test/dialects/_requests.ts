import { datesOf } from '@timesheets/sdk/calendar';
import { json } from '../_api.ts';
import { questions } from './_questions.ts';
import { machine, manager, type Step } from './_steps.ts';

/** What the answers so far have told. Both databases give the same, so one memory does. */
export interface Memory {
  /** By id of an entry, in the order in which they were first seen. */
  entries: Map<string, { version: number; user_id: string }>;
  /** Versions by `user week`. */
  weeks: Map<string, number>;
  /** By question, who asked it and where its next page begins. */
  cursors: Map<string, { who: string; path: string; cursor: string }>;
  settingsVersion: number;
}

const nowhere = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export interface Request {
  who: string;
  path: string;
  init?: RequestInit;
}

/** The request of a step, with the ids and versions that were seen before it. */
export function requestOf(step: Step, memory: Memory): Request {
  switch (step.kind) {
    case 'create':
      return { who: step.who, path: '/timesheets', init: json('POST', step.body) };
    case 'push':
      return { who: machine, path: '/timesheets', init: json('POST', step.body) };
    case 'again':
      return {
        who: step.who,
        path: '/timesheets',
        init: json(
          'POST',
          { date: '2020-06-01', project_id: 'beta', minutes: 1 },
          { 'idempotency-key': step.key },
        ),
      };
    case 'patch':
    case 'remove': {
      const [id, version] = entryAt(memory, step.which, step.who);
      const headers = matching(step.ifMatch, version);
      const init = step.kind === 'patch' ? json('PATCH', step.body, headers) : { method: 'DELETE', headers };
      return { who: step.who, path: `/timesheets/${id}`, init };
    }
    case 'batch': {
      const { who, mode, dry_run } = step;
      const items = step.items.map((item) => namedItem(item, memory, who));
      return { who, path: '/timesheets/batch', init: json('POST', { mode, dry_run, items }) };
    }
    case 'grid': {
      const cells = step.cells.map(({ index, ...cell }) => ({ ...cell, date: datesOf(step.week)[index] }));
      return ofWeek(step, memory, 'grid', json('PATCH', { cells }));
    }
    case 'copy':
      return ofWeek(step, memory, 'copy', json('POST', { from: step.from }));
    case 'move':
      return ofWeek(step, memory, step.move, step.move === 'submit' ? json('POST', {}) : { method: 'POST' });
    case 'decide': {
      const { user_id, week, action } = step.decision;
      const headers = matching(step.ifMatch, memory.weeks.get(`${user_id} ${week}`) ?? 0);
      const path = `/approvals/${encodeURIComponent(user_id)}/${week}/${action}`;
      return { who: step.who, path, init: json('POST', { comment: 'said' }, headers) };
    }
    case 'decideMany': {
      const items = step.decisions.map((decision) => {
        const version = memory.weeks.get(`${decision.user_id} ${decision.week}`) ?? 0;
        return { ...decision, version, ...(decision.action !== 'approve' && { comment: 'said' }) };
      });
      return { who: step.who, path: '/approvals/batch', init: json('POST', { items }) };
    }
    case 'settings': {
      const headers = matching(step.ifMatch, memory.settingsVersion);
      const { closed_through } = step;
      return { who: manager, path: '/settings', init: json('PUT', { closed_through }, headers) };
    }
    case 'ask':
      return question(step, memory);
  }
}

/** A new question, or every other time a further page of one that was asked before. */
function question(step: Extract<Step, { kind: 'ask' }>, memory: Memory): Request {
  const { who, which } = step;
  const [id] = entryAt(memory, which, who);
  const open = [...memory.cursors.values()];
  const page = which % 2 === 0 ? open[which % Math.max(open.length, 1)] : undefined;
  if (!page) return { who, path: questions[which % questions.length]?.({ ...step, id }) ?? '/me' };
  const cursor = which % 3 === 0 ? spoiled(page.cursor, which) : page.cursor;
  return { who: page.who, path: `${page.path}${page.path.includes('?') ? '&' : '?'}cursor=${cursor}` };
}

const places = ['2020-02-31', 'x', nowhere, '\uff61', '0', '9999-W53'];

/** A cursor of this very question, one of its places made up: anybody can write one. */
function spoiled(cursor: string, which: number): string {
  const parts: string[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  parts[1 + (which % (parts.length - 1))] = places[which % places.length] ?? '';
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function ofWeek(
  step: { who: string; week: string; ifMatch: string },
  { weeks }: Memory,
  what: string,
  init: RequestInit,
): Request {
  const headers = { ...init.headers, ...matching(step.ifMatch, weeks.get(`${step.who} ${step.week}`) ?? 0) };
  return { who: step.who, path: `/timesheet-weeks/${step.week}/${what}`, init: { ...init, headers } };
}

type Item = Extract<Step, { kind: 'batch' }>['items'][number];

function namedItem(item: Item, memory: Memory, who: string): unknown {
  if (!('which' in item)) return item;
  const { which, ...rest } = item;
  const [id, version] = entryAt(memory, which, who);
  return { ...rest, id, version };
}

/** Two times of three one of the person's own, as far as there are any. */
function entryAt({ entries }: Memory, which: number, who: string): [id: string, version: number] {
  const known = [...entries];
  const own = known.filter(([, { user_id }]) => user_id === who);
  const from = which % 3 === 0 || own.length === 0 ? known : own;
  const [id, { version }] = from[which % Math.max(from.length, 1)] ?? [nowhere, { version: 1 }];
  return [id, version];
}

function matching(ifMatch: string, version: number): Record<string, string> {
  if (ifMatch === 'none') return {};
  return { 'if-match': ifMatch === 'seen' ? `"${version}"` : ifMatch };
}
