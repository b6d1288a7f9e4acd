/** What the screen wrote, in the order it did. */
interface Write {
  path: string;
  ifMatch: string | null;
  ifNoneMatch: string | null;
  body: unknown;
}

interface Answer {
  status: number;
  body: unknown;
}

const ME = {
  kind: 'person',
  issuer: 'http://127.0.0.1:9/',
  sub: 'local|mia',
  client_id: 'timesheets-spa',
  user_id: 'mia@abc.example',
  email: 'mia@abc.example',
  name: 'Mia Example',
  user_type: 'employee',
  system: null,
  scopes: [],
  today: '2026-11-20',
  next_week: '2026-W47',
};

/** Answers reads with what lies at the path at the time, and each write with what the test hands it. */
export function createScriptedApi(reads: Record<string, unknown>) {
  const writes: Write[] = [];
  const answers: Answer[] = [];
  return {
    reads,
    writes,
    answerNextWrite: (status: number, body: unknown) => answers.push({ status, body }),
    async fetch(request: Request): Promise<Response> {
      const { method, url, headers } = request;
      const path = decodeURIComponent(new URL(url).pathname.replace('/api/v1', ''));
      if (method === 'GET') return Response.json({ '/me': ME, ...reads }[path]);
      const body: unknown = await request.json();
      writes.push({
        path,
        ifMatch: headers.get('if-match'),
        ifNoneMatch: headers.get('if-none-match'),
        body,
      });
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`the test expects no ${method} ${path}`);
      const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
      return Response.json(answer.body, { status: answer.status, headers: { 'content-type': type } });
    },
  };
}

export function pageOf(...items: unknown[]) {
  return { items, next_cursor: null };
}

export function problem(status: number, code: string, errors: unknown[] = []) {
  return {
    type: `/problems/${code}`,
    title: code,
    status,
    detail: `The API's own words on ${code}.`,
    instance: '/api/v1/x',
    code,
    errors,
    request_id: 'r-1',
  };
}
