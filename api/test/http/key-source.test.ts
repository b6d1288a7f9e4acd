import test from 'ava';
import { Unavailable } from '../../src/errors.ts';
import { createKeySource } from '../../src/http/access-token/key-source.ts';
import { createKey, type Key } from './_jwks.ts';

let main: Key;
let next: Key;

test.before(async () => {
  [main, next] = await Promise.all([createKey('main'), createKey('next')]);
});

/** A source of keys whose clock stands until it is set on. */
function start(answer: () => Promise<Record<string, unknown>>) {
  const state = { answer, nowMs: 1_000_000, fetchedAt: [] as number[] };
  const source = createKeySource({
    fetchJwks: () => {
      state.fetchedAt.push(state.nowMs);
      return state.answer();
    },
    maxAgeS: 600,
    cooldownS: 13,
    staleS: 86_400,
    onError: () => {},
    now: () => state.nowMs,
  });
  return { state, find: (kid: string) => source.find(kid) };
}

const published =
  (...keys: Key[]) =>
  async () => ({ keys: keys.map(({ jwk }) => jwk) });
const down = async () => {
  throw new Error('down');
};

test('an unknown key is unknown after the keys were fetched, not when they could not be', async (t) => {
  const { state, find } = start(published(main));
  t.truthy(await find('main'));
  t.is(await find('next'), undefined);
  state.answer = down;
  state.nowMs += 14_000;
  await t.throwsAsync(find('next'), { instanceOf: Unavailable });
  // Also within the cool-down: nobody has been asked since.
  state.nowMs += 1000;
  const error = await t.throwsAsync(find('next'), { instanceOf: Unavailable });
  t.is((error as Unavailable).retryAfterS, 12);
  t.truthy(await find('main'));
  state.answer = published(main, next);
  state.nowMs += 13_000;
  t.truthy(await find('next'));
});

test('whatever is asked for, at most five fetches in any minute', async (t) => {
  const { state, find } = start(published(main));
  for (let second = 0; second < 600; second += 1) {
    // Down for every third minute.
    state.answer = Math.floor(second / 60) % 3 === 1 ? down : published(main);
    for (const kid of ['main', 'next', crypto.randomUUID()]) await find(kid).catch(() => {});
    state.nowMs += 1000;
  }
  const most = Math.max(
    ...state.fetchedAt.map((at) => state.fetchedAt.filter((one) => one >= at && one < at + 60_000).length),
  );
  t.is(most, 5);
});

test('known keys serve through ten minutes and more without the issuer, up to their bound', async (t) => {
  const { state, find } = start(published(main));
  await find('main');
  state.answer = down;
  for (let minute = 0; minute < 30; minute += 1) {
    state.nowMs += 60_000;
    t.truthy(await find('main'));
  }
  state.nowMs += 86_400_000;
  await t.throwsAsync(find('main'), { instanceOf: Unavailable });
});

test('a clock that is set back does not keep the keys from being fetched', async (t) => {
  const { state, find } = start(down);
  await t.throwsAsync(find('main'), { instanceOf: Unavailable });
  state.answer = published(main);
  state.nowMs -= 3_600_000;
  t.truthy(await find('main'));
});

test('a withdrawn key is gone with the next fetch', async (t) => {
  const { state, find } = start(published(main, next));
  t.truthy(await find('main'));
  state.answer = published(next);
  state.nowMs += 14_000;
  t.is(await find('somebody else’s'), undefined);
  t.is(await find('main'), undefined);
  t.truthy(await find('next'));
});
