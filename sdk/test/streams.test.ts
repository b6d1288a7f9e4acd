import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NetworkError, TimeoutError, type TimesheetsClient, UnexpectedAnswerError } from '@timesheets/sdk';
import test, { type ExecutionContext } from 'ava';
import { clientAnsweredBy } from './_client.ts';
import { clientOf, startServer } from './_server.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
// Long enough for a machine that is busy with other things.
const timeoutMs = 1000;
const line = 'date,minutes\r\n';

/** Begins an answer; `flow` writes so many lines, one every 100 milliseconds. */
function begin(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/csv' });
  response.flushHeaders();
  return async function flow(count: number) {
    for (let written = 0; written < count && !response.destroyed; written += 1) {
      response.write(line);
      await sleep(100);
    }
  };
}

/** A server whose answers are written by a function, and how each of them has ended. */
async function startStreams(
  t: ExecutionContext,
  write: (response: ServerResponse, count: number) => unknown,
) {
  const closed: Promise<unknown>[] = [];
  const origin = await startServer(t, (_, response) => {
    closed.push(once(response, 'close'));
    void write(response, closed.length);
  });
  return { origin, closed };
}

async function openStream(client: TimesheetsClient, signal?: AbortSignal) {
  const init = { parseAs: 'stream', ...(signal && { signal }) } as const;
  const { data } = await client.GET('/timesheets/export', init);
  if (!data) throw new Error('no body');
  return data.getReader();
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += decoder.decode(piece.value, { stream: true });
  }
  return text;
}

const readText = async (client: TimesheetsClient) =>
  (await client.GET('/timesheets/export', { parseAs: 'text' })).data;
const readers = {
  stream: async (client: TimesheetsClient) => readAll(await openStream(client)),
  text: readText,
};

for (const [parseAs, read] of Object.entries(readers)) {
  test(`a ${parseAs} may take longer than the time-out, as long as it flows`, async (t) => {
    const { origin } = await startStreams(t, async (response) => {
      await begin(response)(25);
      response.end();
    });
    const start = performance.now();
    t.is(await read(clientOf(origin, { timeoutMs })), line.repeat(25));
    t.true(performance.now() - start > 2 * timeoutMs, 'it did take longer');
  });

  test(`a ${parseAs} that pauses longer than the time-out ends in a TimeoutError, and the connection is given up`, async (t) => {
    const { origin, closed } = await startStreams(t, (response) => begin(response)(3));
    const error = await t.throwsAsync(read(clientOf(origin, { timeoutMs })), { instanceOf: TimeoutError });
    t.is(error?.timeoutMs, timeoutMs);
    await closed[0];
  });

  test(`a ${parseAs} whose header is late ends in a TimeoutError`, async (t) => {
    const { origin } = await startStreams(t, () => {});
    await t.throwsAsync(read(clientOf(origin, { timeoutMs })), { instanceOf: TimeoutError });
  });

  test(`a ${parseAs} that breaks off is a NetworkError`, async (t) => {
    const { origin } = await startStreams(t, async (response) => {
      await begin(response)(3);
      response.destroy();
    });
    const error = await t.throwsAsync(read(clientOf(origin)), { instanceOf: NetworkError });
    t.like(error?.cause, { message: 'terminated' });
  });
}

for (const fault of ['breaks off', 'pauses']) {
  test(`a text that ${fault} is read again from its beginning`, async (t) => {
    const { origin, closed } = await startStreams(t, async (response, count) => {
      await begin(response)(2);
      if (count === 2) response.end();
      else if (fault === 'breaks off') response.destroy();
    });
    t.is(await readText(clientOf(origin, { timeoutMs, retries: 1 })), line.repeat(2));
    t.is(closed.length, 2);
  });
}

test('whoever reads a stream may take his time, and the server meanwhile too', async (t) => {
  const { origin } = await startStreams(t, async (response) => {
    await begin(response)(1);
    await sleep(1.5 * timeoutMs);
    response.end(line);
  });
  const reader = await openStream(clientOf(origin, { timeoutMs }));
  t.false((await reader.read()).done);
  await sleep(2.5 * timeoutMs);
  t.is(await readAll(reader), line);
});

test('of a stream that nobody reads, no more comes than fits into the buffers on the way', async (t) => {
  const size = 64 * 1024;
  const wholeMiB = 128;
  let sentMiB = 0;
  const { origin } = await startStreams(t, (response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    Readable.from(
      (function* () {
        for (; sentMiB < wholeMiB; sentMiB += size / 2 ** 20) yield Buffer.alloc(size, 'x');
      })(),
    ).pipe(response);
  });
  const reader = await openStream(clientOf(origin));
  await reader.read();
  for (let before = -1; before !== sentMiB; await sleep(300)) before = sentMiB;
  t.true(sentMiB < wholeMiB / 2, `${sentMiB} MiB of ${wholeMiB} were sent`);
  await reader.cancel();
});

test('a stream that is not wanted any more ends the connection', async (t) => {
  const { origin, closed } = await startStreams(t, (response) => begin(response)(1000));
  const [unread, begun] = [await openStream(clientOf(origin)), await openStream(clientOf(origin))];
  await begun.read();
  await Promise.all([unread.cancel(), begun.cancel(), ...closed]);
  t.is(closed.length, 2);
});

test('a stream that nobody is reading can be given up too', async (t) => {
  const { origin, closed } = await startStreams(t, (response) => begin(response)(1000));
  const controller = new AbortController();
  const reader = await openStream(clientOf(origin), controller.signal);
  await reader.read();
  const reason = new Error('page left');
  controller.abort(reason);
  await closed[0];
  t.is(await t.throwsAsync(reader.read()), reason);
});

test('a stream that waits for its reader is not taken for one that nobody wants', async (t) => {
  const { origin } = await startStreams(t, async (response) => {
    await begin(response)(5);
    response.end();
  });
  const reader = await openStream(clientOf(origin));
  for (let count = 0; count < 5; count += 1) {
    await sleep(20);
    collectGarbage();
  }
  t.is(await readAll(reader), line.repeat(5));
});

test('a stream can still be given up when the garbage was collected since', async (t) => {
  const { origin, closed } = await startStreams(t, (response) => begin(response)(1000));
  const controller = new AbortController();
  const reader = await openStream(clientOf(origin), controller.signal);
  for (let count = 0; count < 5; count += 1) {
    await reader.read();
    collectGarbage();
  }
  const reason = new Error('page left');
  controller.abort(reason);
  t.is(await t.throwsAsync(readAll(reader)), reason);
  await closed[0];
});

test('the access token is nowhere in the error of a stream', async (t) => {
  const { client } = clientAnsweredBy(
    () =>
      new Response(
        new ReadableStream({ pull: () => Promise.reject(new Error('Bearer access-token-1 was not taken')) }),
      ),
  );
  const error = await t.throwsAsync(readAll(await openStream(client)), { instanceOf: NetworkError });
  t.like(error?.cause, { message: 'Bearer [access token] was not taken' });
});

test('a refused export is an ApiError before anything is streamed, and one that has to wait is tried again', async (t) => {
  const answers = [
    new Response('{"code":"unavailable"}', {
      status: 503,
      headers: { 'content-type': 'application/problem+json' },
    }),
    new Response('{"code":"insufficient-scope"}', {
      status: 403,
      headers: { 'content-type': 'application/problem+json' },
    }),
  ];
  const { client, requests } = clientAnsweredBy((_, count) => answers[count - 1] ?? new Response(line));
  await t.throwsAsync(openStream(client), { code: 'insufficient-scope' });
  t.is(requests.length, 2);
});

test('CSV may be taken as text, a blob, an array buffer or a stream, with its header', async (t) => {
  const { client, requests } = clientAnsweredBy(
    () =>
      new Response(line, { headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment' } }),
  );
  const init = { params: { query: { week: '2026-W47' } }, headers: { accept: 'text/csv' } };
  const text = await client.GET('/timesheets/export', { ...init, parseAs: 'text' });
  t.is(text.data, line);
  t.is(text.response.headers.get('content-disposition'), 'attachment');
  t.is(requests[0]?.headers.get('accept'), 'text/csv');
  const blob = await client.GET('/timesheets/export', { ...init, parseAs: 'blob' });
  t.is(blob.data.type, 'text/csv');
  t.is(await blob.data.text(), line);
  const buffer = await client.GET('/timesheets/export', { ...init, parseAs: 'arrayBuffer' });
  t.is(buffer.data.byteLength, line.length);
  const stream = await client.GET('/timesheets/export', { ...init, parseAs: 'stream' });
  t.is(stream.response.headers.get('content-disposition'), 'attachment');
  t.is(await new Response(stream.data).text(), line);
});

test('CSV that was asked for as JSON says what to set', async (t) => {
  const { client } = clientAnsweredBy(() => new Response(line, { headers: { 'content-type': 'text/csv' } }));
  await t.throwsAsync(client.GET('/timesheets/export'), {
    instanceOf: UnexpectedAnswerError,
    message: /parseAs/,
  });
});
