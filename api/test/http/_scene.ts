import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { end, environment, type RunningProcess, run } from '../process/_process.ts';
import { createKey, createKeys, type JwksServer, type Key, startJwksServer, withKeys } from './_jwks.ts';

/** The API as a process of its own, its issuer, and a place that nobody may ask. */
export interface Scene {
  readonly keys: Awaited<ReturnType<typeof createKeys>> & { attacker: Key };
  readonly issuer: JwksServer;
  readonly trap: JwksServer;
  readonly program: RunningProcess;
  readonly port: number;
  /** What the process holds in memory, in bytes. */
  memory(): Promise<number>;
}

/** Sets the scene before the tests of a file, and clears it after them. */
export function setScene(env: Record<string, string> = {}): Scene {
  const scene = {} as { -readonly [Name in keyof Scene]: Scene[Name] };
  let folder: string | undefined;
  test.serial.before(async () => {
    const [keys, attacker] = await Promise.all([createKeys(), createKey('attacker')]);
    scene.keys = { ...keys, attacker };
    scene.issuer = await startJwksServer(withKeys(keys.main, keys.weak, keys.enc, keys.ops, keys.rs512only));
    scene.trap = await startJwksServer(withKeys(attacker));
    folder = await mkdtemp(join(tmpdir(), 'timesheets-corpus-'));
    const database = `sqlite:${join(folder, 'a.db')}`;
    scene.program = run('main.ts', {
      ...environment(scene.issuer.url, database),
      METRICS_PORT: '0',
      ...env,
    });
    scene.port = Number(new URL(await scene.program.listening).port);
    scene.memory = () => memoryOf(scene.program);
  });
  test.after.always(async () => {
    if (scene.program) await end(scene.program);
    await scene.issuer?.close();
    await scene.trap?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });
  return scene;
}

async function memoryOf(program: RunningProcess): Promise<number> {
  const { address } = program.log().find(({ msg }) => msg === 'metrics') ?? {};
  const text = await (await fetch(String(address))).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
}
