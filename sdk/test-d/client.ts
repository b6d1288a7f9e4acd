/** Never run: `tsc -p sdk/test` fails when a line that must not compile does, or the other way round. */
import {
  ApiError,
  createCan,
  createTimesheetsClient,
  type Me,
  type Problem,
  type Timesheet,
  type TimesheetsClient,
} from '@timesheets/sdk';
import type { Client } from 'openapi-fetch';
import type { paths } from '../src/generated/schema.ts';

declare const client: TimesheetsClient;

// What a call resolves to has its data; there is no error to look at.
export const me: Me = (await client.GET('/me')).data;
export const minutes: number | undefined = (await client.GET('/timesheets')).data.items[0]?.minutes;
export const created: Timesheet = (
  await client.POST('/timesheets', { body: { date: '2026-11-20', project_id: 'internal', minutes: 5 } })
).data;
export const stream: ReadableStream<Uint8Array> | null = (
  await client.GET('/timesheets', { parseAs: 'stream' })
).data;
// @ts-expect-error the API has no such member
(await client.GET('/me')).data.password;
// @ts-expect-error a deletion has no body to answer
(await client.DELETE('/timesheets/{id}', { params: { path: { id: 'x' }, header: { 'If-Match': '*' } } })).data
  .id;

// Paths, methods, parameters and bodies are those of the contract.
// @ts-expect-error no such path
client.GET('/timesheet');
// @ts-expect-error no such method on this path
client.PATCH('/timesheets');
// @ts-expect-error the path parameter is missing
client.GET('/timesheets/{id}');
// @ts-expect-error If-Match is missing
client.DELETE('/timesheets/{id}', { params: { path: { id: 'x' } } });
// @ts-expect-error the body is missing
client.POST('/timesheets', {});
// @ts-expect-error minutes are a number
client.POST('/timesheets', { body: { date: '2026-11-20', project_id: 'internal', minutes: '5' } });
// @ts-expect-error no such write
client.POST('/timesheets/batch', { body: { mode: 'atomic', items: [{ op: 'merge' }] } });
// @ts-expect-error a deletion names the version that was seen
client.POST('/timesheets/batch', { body: { mode: 'atomic', items: [{ op: 'delete', id: 'x' }] } });
client.POST('/timesheets/batch', {
  body: { mode: 'atomic', items: [{ op: 'delete', id: 'x', version: 1 }] },
});
// @ts-expect-error no such sort
client.GET('/timesheets', { params: { query: { sort: 'minutes' } } });

// It is openapi-fetch's client, so what builds on that (openapi-react-query, say) takes it.
export const plain: Client<paths> = client;

createTimesheetsClient({
  baseUrl: 'https://timesheets.example/api/v1',
  getAccessToken: async () => undefined,
});
// @ts-expect-error there is no way to call without asking for an access token
createTimesheetsClient({ baseUrl: 'https://timesheets.example/api/v1' });
// @ts-expect-error getAccessToken resolves to a text
createTimesheetsClient({ baseUrl: 'https://timesheets.example/api/v1', getAccessToken: async () => null });

const can = createCan(['read:timesheets']);
can('listTimesheets', 'others');
// @ts-expect-error no such operation
can('dropTimesheets');
// @ts-expect-error no such condition of this operation
can('listTimesheets', 'delete');
// @ts-expect-error no condition at all
can('getMe', 'others');

export function words(error: unknown): string {
  if (!(error instanceof ApiError)) return '';
  const problem: Problem | undefined = error.problem;
  // @ts-expect-error whether the problem could be read is not known
  problem.detail;
  // @ts-expect-error errors are not to be changed
  error.errors.push({ pointer: '', code: '', detail: '' });
  return error.code === 'day-full' ? error.detail : error.title;
}
