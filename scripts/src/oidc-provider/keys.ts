import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { type LocalMachineName, localMachines, secretFileIn } from '../local.ts';
import { readOrCreateSecret } from './secret-file.ts';

/** The secret of each machine. */
export type ClientSecrets = Readonly<Record<LocalMachineName, string>>;

export interface ProviderKeys {
  /** Private keys; the provider publishes their public halves. */
  jwks: { keys: JWK[] };
  cookieKeys: string[];
  clientSecrets: ClientSecrets;
}

async function createJwks(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
  return `${JSON.stringify({ keys: [key] })}\n`;
}

const createSecret = () => `${randomBytes(32).toString('base64url')}\n`;

/** Reads the keys in `directory`, made once, so that access tokens and secrets outlive a restart. */
export async function loadKeys(directory: string): Promise<ProviderKeys> {
  const secretOf = async (name: LocalMachineName) =>
    (await readOrCreateSecret(secretFileIn(directory, localMachines[name]), createSecret)).trim();
  const [jwks, cookieKey, push, reminder, directoryImport] = await Promise.all([
    readOrCreateSecret(join(directory, 'jwks.json'), createJwks),
    readOrCreateSecret(join(directory, 'cookie.key'), createSecret),
    secretOf('push'),
    secretOf('reminder'),
    secretOf('directoryImport'),
  ]);
  return {
    jwks: JSON.parse(jwks),
    cookieKeys: [cookieKey.trim()],
    clientSecrets: { push, reminder, directoryImport },
  };
}
