import type { Timesheet, TimesheetWeekSummary } from '@timesheets/sdk';

interface Answer {
  status: number;
  body: unknown;
}

/** What the screen asked for, in the order it did. */
interface Asked {
  method: string;
  path: string;
  ifMatch: string | null;
  idempotencyKey: string | null;
  body: unknown;
}

const ME = {
  kind: 'person',
  issuer: 'http://127.0.0.1:9/',
  sub: 'local|ann',
  client_id: 'timesheets-spa',
  user_id: 'ann@abc.example',
  email: 'ann@abc.example',
  name: 'Ann Example',
  user_type: 'employee',
  system: null,
  scopes: [],
  today: '2026-11-20',
  next_week: '2026-W47',
};

const PROJECT = {
  project_id: 'acme-website',
  name: 'ACME website',
  client: null,
  open_from: null,
  open_to: null,
  archived_at: null,
  created_at: '2026-01-01T08:00:00.000Z',
  updated_at: '2026-01-01T08:00:00.000Z',
  version: 1,
};

/** Answers the screen's reads from a list of entries, and its writes with what the test hands it. */
export function createScriptedApi(entries: Timesheet[], weeks: TimesheetWeekSummary[] = []) {
  const asked: Asked[] = [];
  const answers: Answer[] = [];
  const reads: string[] = [];
  const read = (path: string): Answer => {
    if (path === '/timesheet-weeks') return { status: 200, body: { items: weeks, next_cursor: null } };
    if (path === '/me') return { status: 200, body: ME };
    if (path === '/projects') return { status: 200, body: { items: [PROJECT], next_cursor: null } };
    if (path === '/timesheets') return { status: 200, body: { items: entries, next_cursor: null } };
    return { status: 200, body: entries.find(({ id }) => path.endsWith(id)) };
  };
  return {
    asked,
    /** Paths with their queries, in the order they were read. */
    reads,
    entries,
    answerNextWrite: (status: number, body: unknown) => answers.push({ status, body }),
    async fetch(request: Request): Promise<Response> {
      const { method, url, headers } = request;
      const { pathname, search } = new URL(url);
      const path = pathname.replace('/api/v1', '');
      if (method === 'GET') reads.push(path + search);
      if (method !== 'GET') {
        const body: unknown = await request.json();
        asked.push({
          method,
          path,
          ifMatch: headers.get('if-match'),
          idempotencyKey: headers.get('idempotency-key'),
          body,
        });
      }
      const answer = method === 'GET' ? read(path) : answers.shift();
      if (answer === undefined) throw new Error(`the test expects no ${method} ${path}`);
      return Response.json(answer.body, {
        status: answer.status,
        headers: { 'content-type': answer.status < 400 ? 'application/json' : 'application/problem+json' },
      });
    },
  };
}

export function problem(status: number, code: string, detail: string, errors: unknown[] = []) {
  const instance = '/api/v1/timesheets';
  return {
    type: `/problems/${code}`,
    title: code,
    status,
    detail,
    instance,
    code,
    errors,
    request_id: 'r-1',
  };
}
