import { randomUUID } from 'node:crypto';
import { canary } from './_canaries.ts';
import { type Key, signRs256 } from './_jwks.ts';

export const audience = 'https://api.timesheets.test/';

export interface Draft {
  /** Over the usual ones; undefined leaves a member out. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Instead of the claims or the header: these very bytes. */
  payloadBytes?: string | Buffer;
  headerBytes?: string;
  key?: Key;
  sign?(input: string): Buffer | string;
}

export interface Forge {
  issuer: string;
  nowS: number;
  claims: Record<string, unknown>;
  header: Record<string, unknown>;
  /** An access token that is good but for what the draft says. */
  make(draft?: Draft): string;
}

/** Makes access tokens, good and bad, in the name of `issuer`. `scope` is what good ones carry. */
export function createForge(issuer: string, main: Key, scope: string): Forge {
  const nowS = Math.floor(Date.now() / 1000);
  const base = {
    iss: issuer,
    sub: 'user|alice',
    aud: audience,
    client_id: 'spa',
    iat: nowS - 5,
    exp: nowS + 600,
    jti: randomUUID(),
    scope,
    secret: canary('claim'),
  };
  const baseHeader = { alg: 'RS256', typ: 'at+jwt', kid: main.kid };
  return {
    issuer,
    nowS,
    claims: base,
    header: baseHeader,
    make({ claims, header, payloadBytes, headerBytes, key = main, sign } = {}) {
      const head = headerBytes ?? JSON.stringify({ ...baseHeader, kid: key.kid, ...header });
      const payload = payloadBytes ?? JSON.stringify({ ...base, ...claims });
      const input = `${base64url(head)}.${base64url(payload)}`;
      const signature = sign ? sign(input) : signRs256(input, key);
      return `${input}.${base64url(signature)}`;
    },
  };
}

export function base64url(value: string | Buffer): string {
  return Buffer.from(value as string).toString('base64url');
}
