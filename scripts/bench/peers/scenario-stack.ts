import type { AddressInfo } from 'node:net';
import express from 'express';
import { expressjwt, type GetVerificationKey } from 'express-jwt';
import jwksClient from 'jwks-rsa';

/** The scenario's own stack, as its Node sample has it: a fixed answer from memory, and an echo that stores nothing. */

const { ISSUER = '', AUDIENCE = '', JWKS_URI = '', ANSWER = '[]' } = process.env;
const answer: unknown = JSON.parse(ANSWER);

const app = express();
app.use(
  expressjwt({
    secret: jwksClient.expressJwtSecret({
      cache: true,
      rateLimit: true,
      jwksRequestsPerMinute: 5,
      jwksUri: JWKS_URI,
    }) as GetVerificationKey,
    audience: AUDIENCE,
    issuer: ISSUER,
    algorithms: ['RS256'],
  }),
);
app.use(express.json());
app.get('/timesheets', (_, response) => {
  response.status(200).json(answer);
});
app.post('/timesheets', (request, response) => {
  response.status(201).send(request.body);
});

const server = app.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit());
