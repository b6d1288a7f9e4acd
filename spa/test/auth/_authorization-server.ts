/** An authorization server that answers whatever a test tells it to: the honest one is in scripts/. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedServer {
  issuer: string;
  /** What the token endpoint answers; made when it is asked. */
  tokenResponse: () => Record<string, unknown>;
  /** Answers the exchange of a code with this instead. */
  failure: { status: number; body: string } | undefined;
  /** How often a code was exchanged. */
  exchanges: number;
  close: () => void;
}

/** @param discovery what its discovery document says otherwise */
export async function startScriptedServer(discovery: Record<string, unknown>): Promise<ScriptedServer> {
  const script: ScriptedServer = {
    issuer: '',
    tokenResponse: () => ({}),
    failure: undefined,
    exchanges: 0,
    close: () => undefined,
  };
  const server = createServer((request, response) => {
    const { issuer } = script;
    const isToken = request.url === '/oauth/token';
    if (isToken) script.exchanges += 1;
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}authorize`,
      token_endpoint: `${issuer}oauth/token`,
    };
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    if (isToken && script.failure) {
      response.writeHead(script.failure.status).end(script.failure.body);
      return;
    }
    response.end(JSON.stringify(isToken ? script.tokenResponse() : { ...metadata, ...discovery }));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  // A refused sign-in leaves its test without a chance to close.
  server.unref();
  await promise;
  script.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  script.close = () => void server.close();
  return script;
}

export function unsignedIdToken(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2ln`;
}
