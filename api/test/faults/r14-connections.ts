import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReliabilityPromise } from '../../../scripts/src/test-faults/promise.ts';
import { send } from '../contract/_send.ts';
import { setScene } from './_scene.ts';
import { descriptorsOf, dial } from './_sockets.ts';

const stormSize = 3000;
/** As README's table has it, for each address. */
const maxConnections = 1000;

export const promise: ReliabilityPromise = {
  id: 'R14',
  title: 'a storm of connections is refused beyond the limit; who is in stays served',
  async run(trial) {
    const scene = await setScene(trial);
    const api = await scene.start();
    const authorization = scene.authorize('ann');
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    trial.after(() => agent.destroy());
    const { hostname, port } = new URL(api.origin);
    /** By a connection that was there before the storm. */
    const askAsKnown = (path: string) =>
      new Promise<number>((resolve, reject) => {
        const outgoing = request({ hostname, port, agent, path, headers: { authorization } });
        outgoing.once('error', reject);
        outgoing.once('response', (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
        });
        outgoing.end();
      });
    const all = (count: number, path: string) =>
      Promise.allSettled(Array.from({ length: count }, () => askAsKnown(path)));
    const served = (answers: PromiseSettledResult<number>[]) =>
      answers.filter((one) => one.status === 'fulfilled' && one.value === 200).length;

    trial.equals('8 connections are known', served(await all(8, '/healthz')), 8);
    const before = descriptorsOf(api);
    const storm = Array.from({ length: stormSize }, () => dial(api, () => {}));
    trial.after(() => {
      for (const { socket } of storm) socket.destroy();
    });
    let refused = 0;
    for (const { lived } of storm) void lived.then(() => (refused += 1));
    // Those that are known ask on, so that they stay.
    let duringStorm = 0;
    for (let turn = 0; turn < 6; turn += 1) {
      duringStorm += served(await all(8, '/api/v1/timesheets'));
      await sleep(500);
    }
    trial.equals('requests of known connections served during the storm, of 48', duringStorm, 48);
    trial.atLeast('connections refused', refused, stormSize - maxConnections);
    trial.atMost('descriptors at the height of it', descriptorsOf(api), before + maxConnections + 8);

    for (const { socket } of storm) socket.destroy();
    const endedAt = performance.now();
    let health = 0;
    while (health !== 200 && performance.now() - endedAt < 20_000) {
      health = await send(api.origin, 'GET', '/healthz').then(
        ({ status }) => status,
        () => sleep(50).then(() => 0),
      );
    }
    trial.atMost('a new connection is served after the storm', performance.now() - endedAt, 5000, 'ms');
    const normal = Array.from({ length: 20 }, () =>
      send(api.origin, 'GET', '/api/v1/timesheets', { authorization }).then(({ status }) => status),
    );
    trial.equals('20 normal requests', [...new Set(await Promise.all(normal))], [200]);
    trial.equals('EMFILE in the log', /EMFILE/.test(JSON.stringify(api.program.output)), false);
    trial.equals('the process goes on', api.program.child.exitCode, null);
  },
};
