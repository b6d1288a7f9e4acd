import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readLocal } from '../api-client/settings.ts';
import { localApiEnvironment, projectRoot } from '../local.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * Runs a program of the API that works on the database itself, `audit` say, and answers what it ended with. Without
 * DATABASE_URL it gets the local set-up's database, which LOCAL_DATA_DIR moves.
 *
 * @throws CannotRun for a variable of the local set-up that is wrong
 */
export async function runApiProgram(
  name: 'audit' | 'backup' | 'merge-people',
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(process.execPath, [join(projectRoot, `api/src/${name}.ts`), ...args], {
    env: env.DATABASE_URL ? env : { ...env, ...localDatabase(env) },
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child too, which knows best when it can end.
  process.on('SIGINT', () => undefined);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return code ?? (signal === 'SIGINT' ? exitCodes.interrupted : exitCodes.cannotRun);
}

/** Where the local set-up keeps its people, and what it takes for one. */
function localDatabase(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, OIDC_USER_ID_CLAIM, OIDC_CLAIMS_NAMESPACE, OIDC_ISSUER, OIDC_AUDIENCE } =
    localApiEnvironment(readLocal(env));
  return { DATABASE_URL, OIDC_USER_ID_CLAIM, OIDC_CLAIMS_NAMESPACE, OIDC_ISSUER, OIDC_AUDIENCE };
}
