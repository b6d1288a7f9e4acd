import { importPKCS8 } from 'jose';
import * as openid from 'openid-client';
import { CannotRun } from '../command-line/cannot-run.ts';
import type { ClientSettings } from './settings.ts';

/**
 * How the client may show who it is, the best way first: by its private key alone when it has one (RFC 7523), otherwise by
 * its secret, in the Authorization header (RFC 6749, section 2.3.1) or in the body, of which it tries what the
 * authorization server says it takes.
 *
 * @throws CannotRun when the key cannot be used
 */
export async function clientAuthentications(
  { clientSecret, clientKey }: Pick<ClientSettings, 'clientSecret' | 'clientKey'>,
  supported: readonly string[] = ['client_secret_basic'],
): Promise<openid.ClientAuth[]> {
  if (clientKey !== undefined) return [openid.PrivateKeyJwt(await importKey(clientKey))];
  const ways = {
    client_secret_basic: openid.ClientSecretBasic(clientSecret),
    client_secret_post: openid.ClientSecretPost(clientSecret),
  };
  const usable = Object.entries(ways).filter(([name]) => supported.includes(name));
  return (usable.length > 0 ? usable : Object.entries(ways)).map(([, way]) => way);
}

async function importKey(pem: string): Promise<CryptoKey> {
  try {
    return await importPKCS8(pem, 'RS256');
  } catch {
    throw new CannotRun('TIMESHEETS_CLIENT_KEY_FILE must hold an RSA private key in PEM (PKCS #8).');
  }
}
