import { createTimesheetsClient, type TimesheetsClientOptions } from '@timesheets/sdk';

type Answer = (request: Request, count: number) => Response | Promise<Response>;

/** A client whose requests are answered by a function and kept; the first one counts 1. */
export function clientAnsweredBy(answer: Answer, options: Partial<TimesheetsClientOptions> = {}) {
  const requests: Request[] = [];
  const client = createTimesheetsClient({
    baseUrl: 'https://timesheets.example/api/v1',
    getAccessToken: async () => 'access-token-1',
    fetch: async (request) => {
      requests.push(request);
      return answer(request, requests.length);
    },
    ...options,
  });
  return { client, requests };
}

/** An answer that the API could give. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** A problem that the API could answer with. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  const body = {
    type: `/problems/${code}`,
    title: 'A title',
    status,
    detail: 'What is wrong and what to do.',
    instance: '/api/v1/timesheets',
    code,
    errors: [],
    request_id: '019aa1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  };
  return json(body, status, { 'content-type': 'application/problem+json', ...headers });
}

/** A new entry that fits the contract. */
export const newEntry = { date: '2026-11-20', project_id: 'acme-website', minutes: 120 };

/** What to answer where the body does not matter. */
export const emptyPage = { items: [], next_cursor: null };
