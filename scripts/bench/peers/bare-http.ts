import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Node itself can do: the same bytes, without any check. */

const { ANSWER = '[]' } = process.env;

const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(ANSWER);
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit());
