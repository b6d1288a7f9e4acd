import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: Headers;
  body: string;
  /** The answer's head as it came, without the lines that differ from one answer to the next. */
  head: string;
  ms: number;
}

/** Sends these very bytes over a connection of their own and reads until the server ends it. */
export async function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  const startedAt = performance.now();
  const chunks: Buffer[] = [];
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    // A server that refuses early resets what it has not read; what it had said by then is its answer.
    socket.on('error', (error) => (chunks.length > 0 ? resolve() : reject(error)));
    socket.on('close', () => resolve());
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within 10 s')));
    socket.write(bytes);
  });
  return { ...parse(Buffer.concat(chunks).toString('utf8')), ms: performance.now() - startedAt };
}

/** One request in bytes. Header lines are taken as they are, Latin-1. */
export function request(
  method: string,
  target: string,
  lines: readonly (string | Buffer)[],
  body = '',
): Buffer {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const all = [
    `${method} ${target} HTTP/1.1`,
    'Host: timesheets.test',
    'Connection: close',
    ...length,
    ...lines,
  ];
  return Buffer.concat([
    ...all.flatMap((line) => [typeof line === 'string' ? Buffer.from(line, 'latin1') : line, crlf]),
    crlf,
    Buffer.from(body),
  ]);
}

const crlf = Buffer.from('\r\n');

function parse(text: string): Omit<RawAnswer, 'ms'> {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) throw new Error(`not an HTTP answer: ${JSON.stringify(text.slice(0, 200))}`);
  const [statusLine = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  const head = [statusLine, ...lines.filter((line) => !/^(date|x-request-id):/i.test(line))].join('\r\n');
  return { status: Number(statusLine.split(' ')[1]), headers, body: text.slice(end + 4), head };
}
