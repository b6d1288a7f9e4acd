import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readLocal } from '../api-client/settings.ts';
import { exitCodes } from '../command-line/exit-codes.ts';
import { localApiEnvironment, projectRoot } from '../local.ts';
import type { MergeOptions } from './options.ts';

const program = join(projectRoot, 'api/src/merge-people.ts');

/** Has the API's own program join the two, and answers what that ended with. */
export async function mergePeople({ from, into }: MergeOptions, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [program, from, into], {
    env: env.DATABASE_URL ? env : { ...env, ...localDatabase(env) },
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child too, which knows best when it can end.
  process.on('SIGINT', () => undefined);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return code ?? (signal === 'SIGINT' ? exitCodes.interrupted : exitCodes.cannotRun);
}

/** Whose people the local set-up's database keeps, and what it takes for a person. */
function localDatabase(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, OIDC_USER_ID_CLAIM, OIDC_CLAIMS_NAMESPACE, OIDC_ISSUER, OIDC_AUDIENCE } =
    localApiEnvironment(readLocal(env));
  return { DATABASE_URL, OIDC_USER_ID_CLAIM, OIDC_CLAIMS_NAMESPACE, OIDC_ISSUER, OIDC_AUDIENCE };
}
