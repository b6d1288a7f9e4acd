import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { exportTimesheets, NetworkError, UnexpectedAnswerError } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';
import { clientAnsweredBy } from './_client.ts';
import { clientOf, startServer } from './_server.ts';

const type = { 'content-type': 'application/x-ndjson' };
const lineOf = (id: number) => `${JSON.stringify({ id: String(id), note: 'Prüfung – 検査 🧾' })}\n`;

async function idsOf(entries: AsyncIterable<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of entries) ids.push(id);
  return ids;
}

/** Resolves when the connection of the answer is over. */
const closing = (response: ServerResponse) => new Promise<void>((resolve) => response.on('close', resolve));

test('every entry comes once, wherever the bytes are cut', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(20), fc.array(fc.nat(90), { minLength: 1 }), async (count, sizes) => {
      const text = Array.from({ length: count }, (_, id) => lineOf(id)).join('');
      const bytes = new TextEncoder().encode(text);
      const body = new ReadableStream({
        start(controller) {
          for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
            const to = from + (sizes[turn % sizes.length] ?? 0) + 1;
            controller.enqueue(bytes.slice(from, to));
            from = to;
          }
          controller.close();
        },
      });
      const { client } = clientAnsweredBy(() => new Response(body, { headers: type }));
      const entries: { id: string; note: string }[] = [];
      for await (const entry of exportTimesheets(client)) entries.push(entry);
      t.deepEqual(
        entries,
        Array.from({ length: count }, (_, id) => JSON.parse(lineOf(id))),
      );
    }),
  );
});

test('it asks for JSON lines, with the filters', async (t) => {
  let asked: string | undefined;
  let accept: string | undefined;
  const origin = await startServer(t, (request, response) => {
    asked = request.url;
    accept = request.headers.accept;
    response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(gzipSync(lineOf(1)));
  });
  const query = { user_id: ['all'], from: '2026-11-01', to: '2026-11-30' };
  t.deepEqual(await idsOf(exportTimesheets(clientOf(origin), { params: { query } })), ['1']);
  t.is(asked, '/api/v1/timesheets/export?user_id=all&from=2026-11-01&to=2026-11-30');
  t.is(accept, 'application/x-ndjson');
});

test('nothing to export is no entry', async (t) => {
  const chunked = await startServer(t, (_, response) => response.writeHead(200, type).end());
  t.deepEqual(await idsOf(exportTimesheets(clientOf(chunked))), []);
  const measured = await startServer(t, (_, response) =>
    response.writeHead(200, { ...type, 'content-length': 0 }).end(),
  );
  t.deepEqual(await idsOf(exportTimesheets(clientOf(measured))), []);
});

test('an entry comes before the next one is sent', async (t) => {
  let send = (_: string) => {};
  const origin = await startServer(t, (_, response) => {
    send = (text) => void response.write(text);
    response.writeHead(200, type).write(lineOf(0) + lineOf(1).slice(0, 5));
  });
  const entries = exportTimesheets(clientOf(origin));
  t.is((await entries.next()).value?.id, '0');
  send(lineOf(1).slice(5));
  t.is((await entries.next()).value?.id, '1');
  await entries.return();
});

test('an answer that ends within a line is a NetworkError, after the whole lines', async (t) => {
  const origin = await startServer(t, (_, response) =>
    response.writeHead(200, type).end(lineOf(0) + lineOf(1).slice(0, -1)),
  );
  const ids: string[] = [];
  const error = await t.throwsAsync(
    async () => {
      for await (const { id } of exportTimesheets(clientOf(origin))) ids.push(id);
    },
    { instanceOf: NetworkError },
  );
  t.deepEqual(ids, ['0']);
  t.like(error?.cause, { message: 'The last line of the answer is cut off.' });
});

test('a connection that breaks between two lines is a NetworkError without the access token', async (t) => {
  const origin = await startServer(t, (_, response) => {
    response.writeHead(200, type).write(lineOf(0));
    setTimeout(() => response.destroy(), 50);
  });
  const entries = exportTimesheets(clientOf(origin));
  t.false((await entries.next()).done);
  const error = await t.throwsAsync(entries.next(), { instanceOf: NetworkError });
  t.true(error?.cause instanceof Error);
});

test('who gives up gets his own reason, and the connection is given up', async (t) => {
  let closed: Promise<void> | undefined;
  const origin = await startServer(t, (_, response) => {
    closed = closing(response);
    response.writeHead(200, type).write(lineOf(0));
  });
  const controller = new AbortController();
  const entries = exportTimesheets(clientOf(origin), { signal: controller.signal });
  t.false((await entries.next()).done);
  const reason = { left: 'the page' };
  setTimeout(() => controller.abort(reason), 50);
  await entries.next().then(
    () => t.fail(),
    (error) => t.is(error, reason),
  );
  await closed;
});

test('who stops early gives the connection up', async (t) => {
  let closed: Promise<void> | undefined;
  const origin = await startServer(t, (_, response) => {
    closed = closing(response);
    response.writeHead(200, type).write(lineOf(0) + lineOf(1));
  });
  for await (const { id } of exportTimesheets(clientOf(origin))) {
    t.is(id, '0');
    break;
  }
  await closed;
});

for (const [what, answer, fault] of [
  ['CSV', new Response('id,date\r\n', { headers: { 'content-type': 'text/csv' } }), /not JSON lines/],
  [
    'a page of a proxy',
    new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    /not JSON lines/,
  ],
  ['a line that is not JSON', new Response('{"id":\n', { headers: type }), /a line that is not valid JSON/],
  ['a line without an end', new Response('x'.repeat(2 ** 21), { headers: type }), /a line that does not end/],
] as const) {
  test(`${what} is an UnexpectedAnswerError`, async (t) => {
    const { client } = clientAnsweredBy(() => answer);
    await t.throwsAsync(idsOf(exportTimesheets(client)), {
      instanceOf: UnexpectedAnswerError,
      message: fault,
    });
  });
}

test('no more than a piece of the answer is held, however long it is', async (t) => {
  const sizeBytes = 8 * 1024 * 1024;
  const lines = lineOf(7).repeat(1000);
  let sentBytes = 0;
  let takenEntries = 0;
  let leadBytes = 0;
  const body = new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(lines));
        sentBytes += Buffer.byteLength(lines);
        leadBytes = Math.max(leadBytes, sentBytes - takenEntries * Buffer.byteLength(lineOf(7)));
        if (sentBytes > sizeBytes) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const { client } = clientAnsweredBy(() => new Response(body, { headers: type }));
  for await (const _ of exportTimesheets(client)) takenEntries += 1;
  t.true(sentBytes > sizeBytes);
  t.true(leadBytes <= 2 * Buffer.byteLength(lines), `${leadBytes} bytes were read ahead`);
});
