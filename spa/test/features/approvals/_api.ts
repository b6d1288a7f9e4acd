import type { TimesheetWeek } from '@timesheets/sdk';

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
  // A Friday.
  today: '2026-11-20',
  next_week: '2026-W47',
};

/** Lists these weeks, so many a page, in the list of their state; and remembers what was asked. */
export function createApprovalsApi(weeks: TimesheetWeek[], pageSize = 200) {
  const asked: Record<string, string>[] = [];
  return {
    asked,
    async fetch(request: Request): Promise<Response> {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname.endsWith('/me')) return Response.json(ME);
      if (!pathname.endsWith('/approvals')) throw new Error(`the test expects no ${pathname}`);
      const query = Object.fromEntries(searchParams);
      asked.push(query);
      const found = weeks.filter(({ status, week }) => {
        const isInWeek = query.week === undefined || query.week === week;
        return isInWeek && (query.status === 'missing' ? status === 'open' : status === query.status);
      });
      const start = Number(query.cursor ?? 0);
      const end = start + pageSize;
      return Response.json({
        items: found.slice(start, end),
        next_cursor: end < found.length ? String(end) : null,
      });
    },
  };
}
