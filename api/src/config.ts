import { faultCollector, type Reader } from './config-reader.ts';
import type { TokenProfile } from './http/access-token/header.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that differs between deployments. Read once, by `main.ts`. */
export type Config = Readonly<ReturnType<typeof readFrom>>;

/** Thrown with every fault of the environment in one message. */
export class ConfigError extends Error {}

/**
 * Reads the configuration from environment variables. Throws a `ConfigError` that lists all that is missing or wrong:
 * without an issuer and an audience, anybody's access tokens would do.
 */
export function readConfig(env: Environment): Config {
  const { faults, reader } = faultCollector(env);
  const config = readFrom(reader);
  if (faults.length > 0) {
    throw new ConfigError(
      `The configuration is not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
  return Object.freeze(config);
}

function readFrom(read: Reader) {
  const port = read.integer('PORT', 8080, { min: 0, max: 65_535 });
  const audience = read.required('OIDC_AUDIENCE');
  const claimsNamespace = read.text(
    'OIDC_CLAIMS_NAMESPACE',
    audience.endsWith('/') ? audience : `${audience}/`,
  );
  const userIdClaim = read.text('OIDC_USER_ID_CLAIM', 'sub');
  return {
    /** Address to listen on; undefined for loopback, both families. */
    host: read.optional('HOST'),
    /** 0 takes any free port. */
    port,
    /** Where people and clients reach this API, without a path: links are made from it, never from a request. */
    publicUrl: read.origin('PUBLIC_URL', 'http://localhost:8080'),
    databaseUrl: read.matching(
      'DATABASE_URL',
      'sqlite:./data/timesheets.db',
      /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
      'sqlite:PATH or postgres://…',
    ),
    /** The authorization server, byte for byte as in the `iss` claim. */
    issuer: read.issuer('OIDC_ISSUER'),
    /** This API's identifier, as in the `aud` claim. */
    audience,
    /** Where the keys are; by default what the issuer's discovery document says. */
    jwksUri: read.safeUrl('OIDC_JWKS_URI'),
    tokenProfile: read.choice<TokenProfile>('OIDC_TOKEN_PROFILE', 'rfc9068', ['rfc9068', 'jwt']),
    /** What our custom claims begin with. */
    claimsNamespace,
    /** The claim that says who a person is. */
    userIdClaim,
    userIdIsEmail: userIdClaim === 'email' || userIdClaim === `${claimsNamespace}email`,
    clockToleranceS: read.integer('OIDC_CLOCK_TOLERANCE_S', 60, { min: 0, max: 300 }),
    /** The longest life of an access token. */
    accessTokenMaxAgeS: read.integer('ACCESS_TOKEN_MAX_AGE_S', 86_400, { min: 60, max: 31_536_000 }),
    /** Source system by client_id of the clients that may push for people. */
    machineClients: read.pairs('MACHINE_CLIENTS'),
    jwksMaxAgeS: read.integer('JWKS_MAX_AGE_S', 600, { min: 1, max: 86_400 }),
    /** 13 s keep a process below five requests a minute. */
    jwksCooldownS: read.integer('JWKS_COOLDOWN_S', 13, { min: 1, max: 600 }),
    /** How long known keys are used while the issuer cannot be reached. */
    jwksStaleS: read.integer('JWKS_STALE_S', 86_400, { min: 0, max: 604_800 }),
    /** Origins of web applications hosted elsewhere. */
    corsOrigins: read.origins('CORS_ORIGINS'),
    /** How many proxies in front of this process are ours. */
    trustProxy: read.integer('TRUST_PROXY', 0, { min: 0, max: 10 }),
    logLevel: read.choice('LOG_LEVEL', 'info', [
      'trace',
      'debug',
      'info',
      'warn',
      'error',
      'fatal',
      'silent',
    ]),
    /** Prometheus metrics on a port of their own; undefined for none. */
    metricsPort: read.portBeside('METRICS_PORT', port),
    /** The client_id of the web application that this process serves. */
    spaClientId: read.text('SPA_CLIENT_ID', 'timesheets-spa'),
    /** `implicit` is not built: an authorization server that can do no better needs an upgrade. */
    spaAuthFlow: read.choice('SPA_AUTH_FLOW', 'code', ['code']),
    /** For each client and person, in all processes together. */
    rateLimitPerMinute: read.integer('RATE_LIMIT_PER_MINUTE', 1200, { min: 1, max: 1_000_000 }),
    /** How many processes share the work evenly: each of them lets an equal part of the rate through. */
    apiProcesses: read.integer('API_PROCESSES', 1, { min: 1, max: 1000 }),
    /** Which day it is for the company. */
    timeZone: read.timeZone('TIME_ZONE', 'UTC'),
  };
}
