import type { Answer } from './_jwks.ts';

/** Those that take the whole time limit: when they end, so does the cool-down. */
export const stalling = new Set(['silence', 'a head, then silence', 'one byte at a time']);

const json = { 'content-type': 'application/json' };
/** Ways in which an issuer may fail to answer for its keys. */
export const brokenAnswers: Record<string, Answer> = {
  HTML: (_, response) => void response.end('<!doctype html><p>Down for maintenance'),
  'an empty object': (_, response) => void response.writeHead(200, json).end('{}'),
  'no keys': (_, response) => void response.writeHead(200, json).end('{"keys":[]}'),
  'keys that are none': (_, response) =>
    void response.writeHead(200, json).end('{"keys":[null,1,{"kty":"RSA"}]}'),
  'JSON null': (_, response) => void response.writeHead(200, json).end('null'),
  '500': (_, response) => void response.writeHead(500).end(),
  'a redirect': (_, response) => void response.writeHead(302, { location: '/jwks' }).end(),
  'a reset': (request) => void request.socket.destroy(),
  silence: () => {},
  'a head, then silence': (_, response) => void response.writeHead(200, json).flushHeaders(),
  'one byte at a time': (_, response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), 300);
    response.once('close', () => clearInterval(timer));
  },
  '300 MB': (_, response) => {
    response.writeHead(200, json);
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    let left = 300;
    const more = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  },
};
