import test from 'ava';
import { startApi } from '../_api.ts';
import { dialects } from '../_dialects.ts';
import { alwaysRefused, createFuzzer } from './_fuzz.ts';

/** The same requests each time, unless somebody wants to find more: `FUZZ_SEED=7 FUZZ_REQUESTS=1000`. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_120);
const requests = Number(process.env.FUZZ_REQUESTS ?? 40);

for (const dialect of dialects) {
  test.serial(
    `${dialect}: every operation answers ${requests} requests, good and bad, as the contract says`,
    async (t) => {
      t.timeout(Math.max(120_000, requests * 5000));
      const api = await startApi(dialect);
      t.teardown(api.close);
      const fuzzer = await createFuzzer({
        origin: api.origin,
        authorize: async (claims) => `Bearer ${await api.issuer.mintAccessToken(claims)}`,
      });
      await t.notThrowsAsync(fuzzer.run(requests, seed));
      // Requests that are all refused would find little; what takes a long story may have none to tell yet.
      const refused = alwaysRefused(fuzzer.statuses);
      t.true(refused.length <= 3, `always refused: ${refused.join(', ')}`);
    },
  );
}
