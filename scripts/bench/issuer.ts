import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scopes } from '@timesheets/sdk/operations';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { userIdOf } from './seed.ts';

export const audience = 'https://api.timesheets.test/';

export interface Issuer {
  url: string;
  jwksUri: string;
  /** RS256 access tokens of so many people. */
  accessTokens: readonly string[];
  close(): void;
}

/** An authorization server reduced to its discovery document and its keys. */
export async function startIssuer(people: number): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const isKeys = request.url === '/jwks';
    response.end(
      JSON.stringify(
        isKeys ? { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256' }] } : { issuer: url, jwks_uri: jwksUri },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const jwksUri = `${url}jwks`;
  const nowS = Math.floor(Date.now() / 1000);
  const accessTokens = await Promise.all(
    Array.from({ length: people }, (_, person) =>
      new SignJWT({ scope: scopes.join(' '), client_id: 'bench' })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid })
        .setIssuer(url)
        .setAudience(audience)
        .setSubject(userIdOf(person))
        .setIssuedAt(nowS)
        .setExpirationTime(nowS + 7200)
        .setJti(crypto.randomUUID())
        .sign(privateKey),
    ),
  );
  return { url, jwksUri, accessTokens, close: () => server.close() };
}
