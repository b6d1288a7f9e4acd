import { mock } from 'node:test';
import { inspect } from 'node:util';
import ava, { type ExecutionContext } from 'ava';
import type { Context } from 'koa';
import { createKeySource } from '../../src/http/access-token/key-source.ts';
import { VerifiedAccessTokens } from '../../src/http/access-token/verified.ts';
import { authenticate } from '../../src/http/authenticate.ts';
import { audience, createForge, type Draft, type Forge } from './_forge.ts';
import { createKey, type Key } from './_jwks.ts';

// Time stands still in this thread while a test moves it.
const test = ava.serial;

const issuer = 'https://issuer.test/';
const toleranceS = 60;
const cooldownS = 13;
const maxAgeS = 600;
const staleS = 3600;
const nowMs = Math.floor(Date.now() / 1000) * 1000;

let main: Key;
let other: Key;
let forge: Forge;

ava.before(async () => {
  [main, other] = await Promise.all([createKey('main'), createKey('main')]);
  forge = createForge(issuer, main, 'read:timesheets');
});

/** `authenticate` with the issuer's keys as the test has them; `undefined` for an issuer that is down. */
function start(t: ExecutionContext) {
  mock.timers.enable({ apis: ['Date'], now: nowMs });
  t.teardown(() => mock.timers.reset());
  let published: Key[] | undefined = [main];
  const keys = createKeySource({
    fetchJwks: async () => {
      if (!published) throw new Error('down');
      return { keys: published.map(({ jwk }) => jwk) };
    },
    maxAgeS,
    cooldownS,
    staleS,
    onError: () => {},
  });
  const middleware = authenticate({
    issuer,
    audience,
    keys,
    profile: 'rfc9068',
    clockToleranceS: toleranceS,
    maxAgeS: 86_400,
    claimsNamespace: audience,
    userIdClaim: 'sub',
    userIdIsEmail: false,
    machineClients: new Map(),
  });
  return {
    publish(...now: Key[]) {
      published = now;
    },
    goDown() {
      published = undefined;
    },
    /** The user_id that an access token stands for, or the code it is refused with. */
    async ask(accessToken: string): Promise<string> {
      const ctx = {
        req: { headersDistinct: { authorization: [`Bearer ${accessToken}`] } },
        state: { query: new URLSearchParams() },
        throw: (status: number, message: string, more: object) => {
          throw Object.assign(new Error(`${status} ${message}`), more);
        },
      } as unknown as Context;
      try {
        await middleware(ctx, async () => {});
        return ctx.state.actor.userId;
      } catch (error) {
        return (error as { code: string }).code;
      }
    },
  };
}

function at(secondsFromNow: number): void {
  mock.timers.setTime(nowMs + secondsFromNow * 1000);
}

const nowS = nowMs / 1000;
const make = (draft?: Draft) => forge.make(draft);

test('one that was verified is refused from the second on in which it would be refused anew', async (t) => {
  const { ask } = start(t);
  const accessToken = make({ claims: { exp: nowS + 100 } });
  for (const seconds of [0, 100, 159.9]) {
    at(seconds);
    t.is(await ask(accessToken), 'user|alice', `after ${seconds} s`);
  }
  for (const seconds of [160, 161, 10_000]) {
    at(seconds);
    t.is(await ask(accessToken), 'invalid-token', `after ${seconds} s`);
  }
});

test('one that was verified is refused when the clock is set back to before it began', async (t) => {
  const { ask } = start(t);
  const notBefore = make({ claims: { iat: nowS - 600, nbf: nowS } });
  const issuedAt = make({ claims: { iat: nowS } });
  for (const [seconds, expected] of [
    [0, 'user|alice'],
    [-toleranceS, 'user|alice'],
    [-toleranceS - 1, 'invalid-token'],
    [0, 'user|alice'],
  ] as const) {
    at(seconds);
    for (const accessToken of [notBefore, issuedAt]) {
      t.is(await ask(accessToken), expected, `after ${seconds} s`);
      // As for one that has never been here.
      const fresh = createForge(issuer, main, 'read:timesheets');
      const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
      t.is(await ask(fresh.make({ claims: { ...claims, jti: crypto.randomUUID() } })), expected);
    }
  }
});

test('one whose key the issuer has withdrawn is refused with the next set of keys', async (t) => {
  const { ask, publish } = start(t);
  const accessToken = make();
  t.is(await ask(accessToken), 'user|alice');
  publish({ ...other, jwk: { ...other.jwk, kid: 'other' } });
  at(maxAgeS + 1);
  // It is old enough to be fetched anew, which nobody waits for.
  await ask(accessToken);
  await new Promise((resolve) => setImmediate(resolve));
  t.is(await ask(accessToken), 'invalid-token');
});

test('one whose key id belongs to another key by now is refused', async (t) => {
  const { ask, publish } = start(t);
  const accessToken = make();
  t.is(await ask(accessToken), 'user|alice');
  publish(other);
  at(maxAgeS + 1);
  await ask(accessToken);
  await new Promise((resolve) => setImmediate(resolve));
  t.is(await ask(accessToken), 'invalid-token');
  t.is(await ask(make({ key: other })), 'user|alice');
});

test('while the issuer is down one that was verified is taken for as long as its keys are, and no longer', async (t) => {
  const { ask, goDown, publish } = start(t);
  const accessToken = make({ claims: { exp: nowS + 80_000 } });
  t.is(await ask(accessToken), 'user|alice');
  goDown();
  at(staleS);
  t.is(await ask(accessToken), 'user|alice');
  at(staleS + cooldownS + 1);
  t.is(await ask(accessToken), 'unavailable');
  publish(main);
  at(staleS + 2 * cooldownS + 2);
  t.is(await ask(accessToken), 'user|alice');
});

test('another spelling of one that was verified is verified for itself', async (t) => {
  const { ask } = start(t);
  const accessToken = make();
  t.is(await ask(accessToken), 'user|alice');
  const [header = '', payload = '', signature = ''] = accessToken.split('.');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(signature.slice(-1));
  // The unused bits of the last character: the same bytes to whoever decodes it.
  const unusedBits = [1, 2, 3].map(
    (bits) => signature.slice(0, -1) + alphabet[(last & ~3) | ((last + bits) & 3)],
  );
  for (const spelling of unusedBits) t.is(await ask(`${header}.${payload}.${spelling}`), 'user|alice');
  const changed = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const forged = Buffer.from(JSON.stringify({ ...changed, sub: 'user|eve' })).toString('base64url');
  t.is(await ask(`${header}.${forged}.${signature}`), 'invalid-token');
  t.is(await ask(`${header}.${payload}.${signature.slice(0, -2)}AA`), 'invalid-token');
  t.is(await ask(`${header}.${payload}.${signature}=`), 'invalid-token');
  t.is(await ask(accessToken), 'user|alice');
});

const found = {
  actor: { kind: 'client', system: 'erp', issuer, sub: 's', clientId: 's', scopes: [] },
  kid: 'main',
  key: 'PEM',
  times: { exp: nowS + 600, iat: nowS },
} as const;

function remember(maxEntries: number): VerifiedAccessTokens {
  const keys = { find: async () => 'PEM' };
  return new VerifiedAccessTokens({ keys, clockToleranceS: 0, maxAgeS: 86_400, maxEntries });
}

test('it remembers so many at most; those used longest ago are forgotten first', async (t) => {
  const verified = remember(3);
  for (const name of ['a', 'b', 'c']) verified.add(name, found);
  t.is(await verified.find('a'), found.actor);
  verified.add('d', found);
  t.is(verified.size, 3);
  t.is(await verified.find('b'), undefined);
  for (const name of ['a', 'c', 'd']) t.is(await verified.find(name), found.actor, name);
  for (let n = 0; n < 1000; n += 1) verified.add(`token-${n}`, found);
  t.is(verified.size, 3);
});

test('it keeps nothing of the text of an access token', async (t) => {
  const accessToken = make();
  const kept: unknown[] = [];
  const set = Map.prototype.set;
  t.teardown(() => {
    Map.prototype.set = set;
  });
  Map.prototype.set = function (key, value) {
    kept.push(key, value);
    return set.call(this, key, value);
  };
  const verified = remember(3);
  verified.add(accessToken, found);
  await verified.find(accessToken);
  Map.prototype.set = set;
  const text = inspect(kept, { depth: null, maxStringLength: null });
  t.true(kept.length >= 4);
  for (const part of accessToken.split('.')) t.false(text.includes(part.slice(0, 40)));
});
