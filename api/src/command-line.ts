import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Config, readConfig } from './config.ts';
import { Unavailable } from './errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a program needs that works on the database and checks no access token: issuer and audience may be missing. */
export function readDatabaseConfig(env: Environment): Config {
  return readConfig({
    DATABASE_URL: env.DATABASE_URL,
    OIDC_USER_ID_CLAIM: env.OIDC_USER_ID_CLAIM,
    OIDC_CLAIMS_NAMESPACE: env.OIDC_CLAIMS_NAMESPACE,
    TIME_ZONE: env.TIME_ZONE,
    OIDC_ISSUER: 'https://unused.example/',
    OIDC_AUDIENCE: env.OIDC_AUDIENCE ?? 'unused',
  });
}

/**
 * Splits the command line into options and the rest.
 *
 * @throws an error that names the wrong argument and ends with `usage`
 */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, unknown] = /^Unknown option '(.+?)'/.exec(message) ?? [];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown) throw unknownArgument(unknown, usage);
    throw new Error(`${message.split('. ')[0]}.\nUsage: ${usage}`);
  }
}

/** An argument that the program has no place for. */
export function unknownArgument(argument: string, usage: string): Error {
  return new Error(`Unknown argument: ${argument}\nUsage: ${usage}`);
}

/** Why something failed, for the person at the terminal; when the database cannot serve, what is behind that. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node says nothing by itself when it has tried several addresses of one host.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(explain).join('; ');
  return error instanceof Unavailable ? `${error.message} (${explain(error.cause)})` : error.message;
}
