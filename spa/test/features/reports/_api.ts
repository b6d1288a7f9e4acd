import type { SummaryItem } from '@timesheets/sdk';

const ME = {
  kind: 'person',
  issuer: 'http://127.0.0.1:9/',
  sub: 'local|mia',
  client_id: 'timesheets-spa',
  user_id: 'mia@abc.example',
  email: 'mia@abc.example',
  name: 'Mia Manager',
  user_type: 'employee',
  system: null,
  scopes: [],
  today: '2026-11-20',
  next_week: '2026-W47',
};

const PROJECTS = ['acme-website', 'internal'].map((project_id) => ({
  project_id,
  name: `The ${project_id}`,
}));
const PEOPLE = [
  { user_id: 'bob@abc.example', name: 'Bob Builder', user_type: 'employee' },
  { user_id: 'carla@contractors.example', name: 'Carla Contractor', user_type: 'contractor' },
];

const page = (items: unknown[]) => ({ items, next_cursor: null });

/** Answers with these groups, so many a page, whatever is asked; and remembers what was asked. */
export function createSummaryApi(items: SummaryItem[], pageSize = 200) {
  const asked: Record<string, string | null>[] = [];
  let failures = 0;
  return {
    asked,
    failNext: () => {
      failures += 1;
    },
    async fetch(request: Request): Promise<Response> {
      const { pathname, searchParams } = new URL(request.url);
      const path = pathname.replace('/api/v1', '');
      if (path === '/me') return Response.json(ME);
      if (path === '/projects') return Response.json(page(PROJECTS));
      if (path === '/people') return Response.json(page(PEOPLE));
      asked.push(Object.fromEntries(searchParams));
      if (failures > 0) {
        failures -= 1;
        return Response.json(
          { code: 'internal', title: 'Internal', status: 500, detail: 'In the log.', request_id: 'r-1' },
          { status: 500, headers: { 'content-type': 'application/problem+json' } },
        );
      }
      const start = Number(searchParams.get('cursor') ?? 0);
      const end = start + pageSize;
      return Response.json({
        from: searchParams.get('from'),
        to: searchParams.get('to'),
        group_by: searchParams.get('group_by'),
        total_minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
        items: items.slice(start, end),
        next_cursor: end < items.length ? String(end) : null,
      });
    },
  };
}
