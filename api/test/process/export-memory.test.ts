import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { findFreePort } from '../../../scripts/src/test/free-port.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { createDatabase, dialects } from '../_dialects.ts';
import { createForge } from '../http/_forge.ts';
import { createKey, startJwksServer, withKeys } from '../http/_jwks.ts';
import { fill } from '../operations/_fill.ts';
import { end, environment, run } from './_process.ts';

const count = 200_000;
const allowedGrowthMb = 64;

for (const dialect of dialects) {
  test(`${dialect}: an export of 200 000 entries takes no more memory than one of few, however slowly it is read`, async (t) => {
    t.timeout(300_000, 'storing 200 000 entries takes its time');
    const database = await createDatabase(dialect);
    t.teardown(database.drop);
    const store = openStore(database.url);
    await migrateToLatest(store);
    await fill(store, { userId: 'ann', count, noteLength: 200 });
    await store.close();

    const key = await createKey('main');
    const issuer = await startJwksServer(withKeys(key));
    const metricsPort = await findFreePort();
    const program = run('main.ts', {
      ...environment(issuer.url, database.url),
      METRICS_PORT: String(metricsPort),
      // What is not needed any more is given back at once, so that what is needed shows.
      NODE_OPTIONS: '--max-semi-space-size=2 --max-old-space-size=96',
    });
    t.teardown(async () => {
      await end(program);
      await issuer.close();
    });
    const origin = (await program.listening).replace('localhost', '127.0.0.1');
    const authorization = `Bearer ${createForge(issuer.url, key, 'read:timesheets').make({ claims: { sub: 'ann' } })}`;
    const begin = async (query: string): Promise<IncomingMessage> => {
      const path = `${origin}/api/v1/timesheets/export?${query}`;
      const [answer] = await once(get(path, { headers: { authorization } }), 'response');
      return answer;
    };
    const residentMb = async (): Promise<number> => {
      const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1e6;
    };

    const few = await countLines(await begin('to=2026-01-02'));
    t.is(few, 4001);
    const idleMb = await residentMb();
    const answer = await begin('');
    // 90 MB are to come, and nobody takes them.
    await sleep(2000);
    const stalledMb = await residentMb();
    let peakMb = stalledMb;
    const sampling = setInterval(async () => {
      peakMb = Math.max(peakMb, await residentMb().catch(() => 0));
    }, 100);
    t.teardown(() => clearInterval(sampling));
    t.is(await countLines(answer), count + 1);
    clearInterval(sampling);
    t.log(`idle ${idleMb} MB, stalled ${stalledMb} MB, peak ${peakMb} MB`);
    t.true(idleMb > 20);
    t.true(peakMb - idleMb < allowedGrowthMb, `${peakMb} MB after ${idleMb} MB`);
  });
}

async function countLines(answer: IncomingMessage): Promise<number> {
  let lines = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  return lines;
}
