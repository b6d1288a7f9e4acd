import { createSign, generateKeyPair as generateKeyPairWithCallback, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

const generateKeyPair = promisify(generateKeyPairWithCallback);

/** A key pair as an authorization server publishes it, good or not. */
export interface Key {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  jwk: object;
}

export async function createKey(kid: string, published: object = {}, modulusLength = 2048): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('rsa', { modulusLength });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, ...published };
  return { kid, privateKey, publicKey, jwk };
}

/** The keys of the corpus: one that is good and four that must not verify anything here. */
export async function createKeys() {
  const [main, weak, enc, ops, rs512only] = await Promise.all([
    createKey('main', { use: 'sig', alg: 'RS256' }),
    createKey('weak', {}, 1024),
    createKey('enc', { use: 'enc' }),
    createKey('ops', { key_ops: ['encrypt'] }),
    createKey('rs512only', { use: 'sig', alg: 'RS512' }),
  ]);
  return { main, weak, enc, ops, rs512only };
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface JwksServer {
  /** The issuer, with a slash at its end. */
  url: string;
  /** When its keys were asked for. */
  readonly requestedAt: number[];
  /** When its discovery document was asked for. */
  readonly discoveredAt: number[];
  /** How it answers for its keys from now on. */
  answerKeys(answer: Answer): void;
  /** Where its discovery document says the keys are, below its URL; undefined for a document that cannot be had. */
  moveKeys(path: string | undefined): void;
  /** Ends it; its port answers nobody any more. */
  close(): Promise<void>;
}

/** The usual answer. */
export function withKeys(...keys: readonly Key[]): Answer {
  return (_, response) => sendJson(response, { keys: keys.map(({ jwk }) => jwk) });
}

/** An authorization server reduced to its discovery document and to keys that a test answers as it likes. */
export async function startJwksServer(answer: Answer, port = 0): Promise<JwksServer> {
  let current = answer;
  let keysPath: string | undefined = 'jwks';
  const requestedAt: number[] = [];
  const discoveredAt: number[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/.well-known/openid-configuration') {
      discoveredAt.push(Date.now());
      if (keysPath === undefined) response.writeHead(500).end();
      else sendJson(response, { issuer: url, jwks_uri: `${url}${keysPath}` });
      return;
    }
    if (request.url !== `/${keysPath}`) {
      response.writeHead(404).end();
      return;
    }
    requestedAt.push(Date.now());
    current(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    requestedAt,
    discoveredAt,
    answerKeys(next) {
      current = next;
    },
    moveKeys(path) {
      keysPath = path;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendJson(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

/** RS256 over any bytes that call themselves a JWS. */
export function signRs256(input: string, { privateKey }: Pick<Key, 'privateKey'>): Buffer {
  return createSign('RSA-SHA256').update(input).sign(privateKey);
}
