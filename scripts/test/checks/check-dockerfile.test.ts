import test from 'ava';
import { dockerfileFaults } from '../../src/check-dockerfile.ts';

const good = `FROM node:26.10.0-slim AS base
WORKDIR /app
FROM base AS api
USER node
HEALTHCHECK CMD ["true"]
CMD ["node", "a.ts"]
`;

const cases: readonly [string, string, RegExp][] = [
  ['USER node\n', '', /api runs as root/],
  ['USER node', 'USER root', /api runs as root/],
  ['HEALTHCHECK CMD ["true"]\n', '', /api has no HEALTHCHECK/],
  ['node:26.10.0-slim', 'node', /node is not one version/],
  ['node:26.10.0-slim', 'node:latest', /node:latest is not one version/],
  ['WORKDIR', 'WORKDRI', /line 2: .*WORKDRI/],
];

test('a Dockerfile as ours passes', (t) => {
  t.deepEqual(dockerfileFaults(good), []);
});

for (const [part, instead, said] of cases) {
  test(`a Dockerfile with ${JSON.stringify(instead)} for ${JSON.stringify(part)} does not`, (t) => {
    const faults = dockerfileFaults(good.replace(part, instead));
    t.is(faults.length, 1, faults.join('\n'));
    t.regex(faults[0] ?? '', said);
  });
}
