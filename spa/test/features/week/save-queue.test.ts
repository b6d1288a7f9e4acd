import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { createGrid, findCell } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';
import { createSaveQueue } from '../../../src/features/week/editor/save-queue.ts';
import {
  edit,
  isPending,
  mistype,
  type SaveState,
  stateOf,
} from '../../../src/features/week/editor/save-state.ts';
import { createServer, type Fate, problem } from './_server.ts';
import { dates, WEEK } from './_week.ts';

const projects = ['alpha', 'beta'].map((project_id) => ({ project_id }));
const cell = { project_id: 'alpha', date: dates[0] };

function startQueue(fates: readonly Fate[] = [], retryMs = 0) {
  const server = createServer(fates);
  let keys = 0;
  const seen: SaveState[] = [];
  const queue = createSaveQueue({
    state: stateOf(createGrid(server.week(), projects)),
    send: server.send,
    read: server.read,
    createKey: () => `key-${++keys}`,
    onChange: (state) => seen.push(state),
    delayMs: 1,
    retryMs,
  });
  return { server, queue, seen };
}

/** Until there is nothing left to save. */
async function settle(queue: ReturnType<typeof startQueue>['queue']): Promise<void> {
  for (let tries = 0; isPending(queue.state()); tries++) {
    if (tries > 200) throw new Error('the queue does not come to an end');
    await queue.flush();
    await pause(0);
  }
}

const stored = (server: ReturnType<typeof createServer>, place: { project_id: string; date: string }) =>
  findCell(createGrid(server.week(), projects), place.project_id, place.date)?.minutes;

const typing = fc.record({
  project_id: fc.constantFrom('alpha', 'beta'),
  date: fc.constantFrom(dates[0], dates[1]),
  minutes: fc.integer({ min: 0, max: 600 }),
  /** How many turns of the event loop pass before the next keystroke. */
  turns: fc.integer({ min: 0, max: 4 }),
  isWrong: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});
const fate = fc.constantFrom<Fate>('fine', 'fine', 'lost', 'answer lost', 'broken', 'overtaken', 'full');

test('whatever happens on the way, what was typed last is what is stored, and one request runs at a time', async (t) => {
  const property = fc.assert(
    fc.asyncProperty(
      fc.array(typing, { minLength: 1, maxLength: 15 }),
      fc.array(fate, { maxLength: 12 }),
      async (typed, fates) => {
        const { server, queue } = startQueue(fates);
        const last = new Map<string, { project_id: string; date: string; minutes: number } | undefined>();
        for (const { project_id, date, minutes, turns, isWrong } of typed) {
          const key = `${project_id} ${date}`;
          if (isWrong) {
            queue.change((state) => mistype(state, { project_id, date }, { text: 'x', fault: 'malformed' }));
            last.set(key, undefined);
          } else {
            queue.change((state) => edit(state, { project_id, date, minutes }));
            last.set(key, { project_id, date, minutes });
          }
          for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
        }
        await settle(queue);
        // A refused cell is kept and not asked for again until it is changed: the person does so now.
        const refused = () => [...queue.state().refusals.keys()].flatMap((key) => last.get(key) ?? []);
        while (refused().length > 0) {
          for (const change of refused()) queue.change((state) => edit(state, change));
          await settle(queue);
        }
        queue.close();
        // Thrown rather than counted by the test, so that the shortest way to a failure is found.
        assert.ok(server.mostRunning() <= 1);
        assert.equal(queue.state().collisions.size, 0);
        for (const [key, expected] of last) {
          if (expected) assert.equal(stored(server, expected), expected.minutes, key);
          else assert.ok(queue.state().wrong.has(key as never));
        }
      },
    ),
    { numRuns: 150 },
  );
  await t.notThrowsAsync(property);
});

test('a request whose outcome is unknown is repeated as it was, and what was typed since follows', async (t) => {
  const { server, queue } = startQueue(['answer lost']);
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  await queue.flush();
  queue.change((state) => edit(state, { ...cell, minutes: 90 }));
  await settle(queue);
  t.deepEqual(
    server.requests.map(({ idempotencyKey, cells }) => [idempotencyKey, cells[0]?.minutes]),
    [
      ['key-1', 60],
      ['key-1', 60],
      ['key-2', 90],
    ],
  );
  t.is(stored(server, cell), 90);
  t.is(server.week().version, 3);
});

test('what is typed while a save is on its way goes with the next', async (t) => {
  const { server, queue } = startQueue();
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  const first = queue.flush();
  await new Promise((resolve) => setTimeout(resolve, 0));
  queue.change((state) => edit(state, { ...cell, date: dates[1], minutes: 30 }));
  await first;
  await settle(queue);
  t.deepEqual(
    server.requests.map(({ cells }) => cells.map(({ minutes }) => minutes)),
    [[60], [30]],
  );
});

test('a refused cell keeps what was typed and says why, and the others are saved without it', async (t) => {
  const { server, queue } = startQueue(['full']);
  queue.change((state) =>
    edit(edit(state, { ...cell, minutes: 60 }), { ...cell, project_id: 'beta', minutes: 30 }),
  );
  await queue.flush();
  t.deepEqual(
    [...queue.state().refusals],
    [[`alpha ${dates[0]}`, { code: 'day-full', detail: 'must be less' }]],
  );
  t.is(findCell(queue.state().grid, 'alpha', dates[0])?.minutes, 60);
  t.is(stored(server, { ...cell, project_id: 'beta' }), 30);
  t.is(stored(server, cell), 0);
});

test('a cell of a full day is asked for again once another of that day was changed', async (t) => {
  const { server, queue } = startQueue(['full']);
  queue.change((state) =>
    edit(edit(state, { ...cell, minutes: 60 }), { ...cell, project_id: 'beta', minutes: 30 }),
  );
  await queue.flush();
  queue.change((state) => edit(state, { ...cell, project_id: 'beta', minutes: 15 }));
  await settle(queue);
  t.is(stored(server, cell), 60);
  t.is(queue.state().refusals.size, 0);
});

test('after somebody else’s change it goes on by itself when other cells were changed', async (t) => {
  const { server, queue } = startQueue(['overtaken']);
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  await settle(queue);
  t.is(stored(server, cell), 60);
  t.true(findCell(queue.state().grid, 'theirs', dates[0]) !== undefined);
  t.is(queue.state().collisions.size, 0);
});

test('a cell that was changed here and elsewhere waits for a decision, and nothing is written over', async (t) => {
  const { server, queue } = startQueue();
  server.store([{ ...cell, minutes: 45 }]);
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  await queue.flush();
  t.is(stored(server, cell), 45);
  const [collision] = queue.state().collisions.values();
  t.like(collision, { mine: { minutes: 60 }, theirs: { minutes: 45 } });
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  await settle(queue);
  t.is(stored(server, cell), 60);
});

test('a save that makes no sense to repeat stops, and goes on when it is asked to', async (t) => {
  const server = createServer([]);
  let isForbidden = true;
  const queue = createSaveQueue({
    state: stateOf(createGrid(server.week(), projects)),
    send: async (save) => {
      if (isForbidden) throw problem(403, 'insufficient-scope');
      return server.send(save);
    },
    read: server.read,
    createKey: () => 'key',
    onChange: () => undefined,
    delayMs: 1,
    retryMs: 0,
  });
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  await queue.flush();
  await pause(20);
  t.truthy(queue.state().trouble);
  t.is(findCell(queue.state().grid, 'alpha', dates[0])?.minutes, 60);
  isForbidden = false;
  await queue.flush();
  t.is(stored(server, cell), 60);
  t.is(queue.state().trouble, undefined);
});

test('nothing is sent and nothing is shown after it was closed', async (t) => {
  const { server, queue, seen } = startQueue();
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  queue.close();
  const before = seen.length;
  await pause(20);
  t.deepEqual(server.requests, []);
  t.is(seen.length, before);
});

test('something else done to the week waits for the save on its way, and saves wait for it', async (t) => {
  const { server, queue } = startQueue();
  const order: string[] = [];
  queue.change((state) => edit(state, { ...cell, minutes: 60 }));
  const saving = queue.flush().then(() => order.push('saved'));
  await queue.exclusively(async ({ grid }) => {
    order.push(`handing in version ${grid.week.version}`);
    return { ...server.week(), version: 9 };
  });
  await saving;
  t.deepEqual(order, ['saved', 'handing in version 2']);
  t.is(queue.state().grid.week.version, 9);
  t.is(queue.state().grid.week.week, WEEK);
});
