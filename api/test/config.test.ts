import test from 'ava';
import { ConfigError, readConfig } from '../src/config.ts';

const required = { OIDC_ISSUER: 'https://login.example/', OIDC_AUDIENCE: 'https://time.example/api' };

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

test('everything but issuer and audience has a default', (t) => {
  t.deepEqual(readConfig(required), {
    host: undefined,
    port: 8080,
    publicUrl: 'http://localhost:8080',
    databaseUrl: 'sqlite:./data/timesheets.db',
    issuer: 'https://login.example/',
    audience: 'https://time.example/api',
    jwksUri: undefined,
    tokenProfile: 'rfc9068',
    claimsNamespace: 'https://time.example/api/',
    userIdClaim: 'sub',
    userIdIsEmail: false,
    clockToleranceS: 60,
    accessTokenMaxAgeS: 86_400,
    machineClients: new Map(),
    jwksMaxAgeS: 600,
    jwksCooldownS: 13,
    jwksStaleS: 86_400,
    corsOrigins: [],
    trustProxy: 0,
    logLevel: 'info',
    metricsPort: undefined,
    spaClientId: 'timesheets-spa',
    spaAuthFlow: 'code',
    rateLimitPerMinute: 1200,
    apiProcesses: 1,
    timeZone: 'UTC',
  });
});

test('nothing can change it afterwards', (t) => {
  t.true(Object.isFrozen(readConfig(required)));
});

/** Variable, value, what is read. */
const good: readonly [string, string, Record<string, unknown>][] = [
  ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
  ['HOST', '', { host: undefined }],
  ['PORT', '0', { port: 0 }],
  ['PUBLIC_URL', 'https://time.example/', { publicUrl: 'https://time.example' }],
  ['DATABASE_URL', 'postgres://u:p@db/time', { databaseUrl: 'postgres://u:p@db/time' }],
  ['DATABASE_URL', 'postgresql://db/time', { databaseUrl: 'postgresql://db/time' }],
  ['OIDC_ISSUER', 'http://localhost:9000/', { issuer: 'http://localhost:9000/' }],
  ['OIDC_ISSUER', 'https://login.example/tenant', { issuer: 'https://login.example/tenant' }],
  ['OIDC_AUDIENCE', 'urn:x/', { audience: 'urn:x/', claimsNamespace: 'urn:x/' }],
  ['OIDC_JWKS_URI', 'https://login.example/keys', { jwksUri: 'https://login.example/keys' }],
  ['OIDC_TOKEN_PROFILE', 'jwt', { tokenProfile: 'jwt' }],
  ['OIDC_CLAIMS_NAMESPACE', 'https://abc.example/', { claimsNamespace: 'https://abc.example/' }],
  ['OIDC_USER_ID_CLAIM', 'email', { userIdClaim: 'email', userIdIsEmail: true }],
  ['OIDC_USER_ID_CLAIM', 'https://time.example/api/email', { userIdIsEmail: true }],
  ['OIDC_USER_ID_CLAIM', 'oid', { userIdClaim: 'oid', userIdIsEmail: false }],
  ['OIDC_CLOCK_TOLERANCE_S', '0', { clockToleranceS: 0 }],
  ['ACCESS_TOKEN_MAX_AGE_S', '7200', { accessTokenMaxAgeS: 7200 }],
  [
    'MACHINE_CLIENTS',
    'a = erp , b=crm',
    {
      machineClients: new Map([
        ['a', 'erp'],
        ['b', 'crm'],
      ]),
    },
  ],
  ['JWKS_MAX_AGE_S', '60', { jwksMaxAgeS: 60 }],
  ['JWKS_COOLDOWN_S', '30', { jwksCooldownS: 30 }],
  ['JWKS_STALE_S', '0', { jwksStaleS: 0 }],
  [
    'CORS_ORIGINS',
    'https://a.example, http://b.example:3000',
    { corsOrigins: ['https://a.example', 'http://b.example:3000'] },
  ],
  ['TRUST_PROXY', '2', { trustProxy: 2 }],
  ['LOG_LEVEL', 'warn', { logLevel: 'warn' }],
  ['METRICS_PORT', '9090', { metricsPort: 9090 }],
  ['SPA_CLIENT_ID', 'other', { spaClientId: 'other' }],
  ['SPA_AUTH_FLOW', 'code', { spaAuthFlow: 'code' }],
  ['RATE_LIMIT_PER_MINUTE', '60', { rateLimitPerMinute: 60 }],
  ['API_PROCESSES', '3', { apiProcesses: 3 }],
  ['TIME_ZONE', 'Europe/Berlin', { timeZone: 'Europe/Berlin' }],
];

for (const [name, value, expected] of good) {
  test(`${name}="${value}" is taken`, (t) => {
    t.like(readConfig({ ...required, [name]: value }), expected);
  });
}

const bad: Readonly<Record<string, readonly string[]>> = {
  PORT: ['x', '-1', '65536', '80.5', '0x50x'],
  PUBLIC_URL: [
    'time.example',
    'ftp://time.example',
    'https://time.example/path',
    'https://time.example/?x',
    'https://u:p@time.example',
  ],
  DATABASE_URL: ['sqlite:', 'mysql://x', '/var/x.db', 'postgres://'],
  OIDC_ISSUER: [
    '',
    ' ',
    'login.example',
    'http://login.example/',
    'https://login.example/?x',
    'https://login.example/#x',
    'https://u:p@login.example/',
  ],
  OIDC_AUDIENCE: ['', '  '],
  OIDC_JWKS_URI: ['http://login.example/keys', 'keys'],
  OIDC_TOKEN_PROFILE: ['JWT', 'any'],
  OIDC_CLOCK_TOLERANCE_S: ['301', '-1', '1m'],
  ACCESS_TOKEN_MAX_AGE_S: ['0', 'Infinity'],
  MACHINE_CLIENTS: ['a', 'a=', '=erp', 'a=ERP', 'a=erp=x', 'a=erp,a=crm'],
  JWKS_MAX_AGE_S: ['0', '86401'],
  JWKS_COOLDOWN_S: ['0', '601'],
  JWKS_STALE_S: ['-1', '604801'],
  CORS_ORIGINS: [
    '*',
    'https://a.example/path',
    'a.example',
    'https://a.example,null',
    'https://u:p@a.example',
  ],
  TRUST_PROXY: ['true', '-1', '11'],
  LOG_LEVEL: ['verbose', 'INFO'],
  METRICS_PORT: ['x', '65536'],
  SPA_AUTH_FLOW: ['implicit', 'pkce'],
  RATE_LIMIT_PER_MINUTE: ['0', 'x'],
  API_PROCESSES: ['0', '1.5', 'all'],
  TIME_ZONE: ['Mars/Base', 'Berlin'],
};

for (const [name, values] of Object.entries(bad)) {
  for (const value of values) {
    test(`${name}="${value}" is a fault that names it and says what to do`, (t) => {
      const [, ...faults] = messageOf({ ...required, [name]: value }).split('\n');
      t.is(faults.length, 1, faults.join('\n'));
      t.true(faults[0]?.startsWith(`  - ${name} `), faults[0]);
      t.regex(faults[0] ?? '', value.trim() === '' ? /is not set: it must be / : / must be /);
    });
  }
}

test('all faults come in one message', (t) => {
  const env = Object.fromEntries(Object.entries(bad).map(([name, [value = '']]) => [name, value]));
  const message = messageOf(env);
  for (const name of Object.keys(bad)) t.true(message.includes(`- ${name} `), name);
  t.is(message.split('\n').length, Object.keys(bad).length + 1);
});

test('a fault does not repeat the password of a database', (t) => {
  t.false(messageOf({ ...required, DATABASE_URL: 'mysql://u:hunter2@db/x' }).includes('hunter2'));
});

test('METRICS_PORT may not be PORT, but two free ports are two', (t) => {
  t.regex(messageOf({ ...required, PORT: '9090', METRICS_PORT: '9090' }), /METRICS_PORT/);
  t.regex(messageOf({ ...required, METRICS_PORT: '8080' }), /another port than PORT/);
  t.is(readConfig({ ...required, PORT: '0', METRICS_PORT: '0' }).metricsPort, 0);
});
