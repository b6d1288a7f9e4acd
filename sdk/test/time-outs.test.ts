import type { ServerResponse } from 'node:http';
import { TimeoutError } from '@timesheets/sdk';
import test from 'ava';
import { emptyPage } from './_client.ts';
import { answerPage, clientOf, drip, startServer } from './_server.ts';

const slow = {
  'an answer that never begins': () => {},
  'a body that drips': (response: ServerResponse) => drip(response, 200),
  'a problem that drips': (response: ServerResponse) => drip(response, 400),
};
for (const [name, answer] of Object.entries(slow)) {
  test(`${name} ends in a TimeoutError, and the connection is given up`, async (t) => {
    let closed: Promise<void> | undefined;
    const origin = await startServer(t, (_, response) => {
      closed = new Promise((resolve) => response.on('close', resolve));
      answer(response);
    });
    const start = performance.now();
    const error = await t.throwsAsync(clientOf(origin, { timeoutMs: 300 }).GET('/me'), {
      instanceOf: TimeoutError,
      code: 'timeout',
    });
    t.is(error?.timeoutMs, 300);
    t.true(performance.now() - start < 3000);
    await closed;
  });
}

test('a try that takes too long is repeated, each with its own time', async (t) => {
  let count = 0;
  const origin = await startServer(t, (_, response) => {
    count += 1;
    if (count === 3) answerPage(response);
  });
  const { data } = await clientOf(origin, { timeoutMs: 200, retries: 2 }).GET('/timesheets');
  t.deepEqual(data, emptyPage);
  t.is(count, 3);
});

test('a getAccessToken that never resolves ends in a TimeoutError', async (t) => {
  const client = clientOf('http://127.0.0.1:1', {
    timeoutMs: 100,
    getAccessToken: () => new Promise(() => {}),
  });
  await t.throwsAsync(client.GET('/me'), { instanceOf: TimeoutError });
});

for (const [name, answer] of Object.entries({
  'before the answer': slow['an answer that never begins'],
  'within the body': slow['a body that drips'],
})) {
  test(`who gives up ${name} gets his own reason, and nothing is tried again`, async (t) => {
    let count = 0;
    const reason = { left: 'the page' };
    const controller = new AbortController();
    const origin = await startServer(t, (_, response) => {
      count += 1;
      answer(response);
      setTimeout(() => controller.abort(reason), 150);
    });
    const call = clientOf(origin, { retries: 3 }).GET('/timesheets', { signal: controller.signal });
    await call.then(
      () => t.fail(),
      (error) => t.is(error, reason),
    );
    t.is(count, 1);
  });
}

test('who gave up before the call gets his reason, and nothing is sent', async (t) => {
  let count = 0;
  const origin = await startServer(t, (_, response) => {
    count += 1;
    answerPage(response);
  });
  const reason = new Error('never mind');
  const call = clientOf(origin).GET('/timesheets', { signal: AbortSignal.abort(reason) });
  t.is(await t.throwsAsync(call), reason);
  t.is(count, 0);
});

test('a stream can be given up while it runs, after the time for its headers is over', async (t) => {
  const origin = await startServer(t, (_, response) => drip(response, 200));
  const controller = new AbortController();
  const client = clientOf(origin, { timeoutMs: 300 });
  const { data } = await client.GET('/timesheets', { parseAs: 'stream', signal: controller.signal });
  const reader = data?.getReader();
  const until = performance.now() + 600;
  while (performance.now() < until) await reader?.read();
  controller.abort(new Error('enough'));
  await t.throwsAsync(
    async () => {
      for (;;) await reader?.read();
    },
    { message: 'enough' },
  );
});
