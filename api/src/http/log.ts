import pino, { type DestinationStream, type Logger } from 'pino';

const maxMessageLength = 500;
const maxStackLength = 4000;
const maxCauses = 3;

/**
 * The log of the process: one JSON object a line, times in UTC. Of an error it takes what we know to be harmless: a
 * database's own members quote the values it was given.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => describeError(error) },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Somebody may put an access token where it does not belong (RFC 9700, section 4.9.3). */
export function withoutTokens(text: string): string {
  return text.replace(/eyJ[\w%.~+/-]*/g, '[token]');
}

function describeError(error: unknown, causes = 0): unknown {
  if (!(error instanceof Error)) return { message: withoutTokens(String(error)).slice(0, maxMessageLength) };
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: name,
    code,
    message: withoutTokens(message).slice(0, maxMessageLength),
    stack: withoutTokens(stack).slice(0, maxStackLength),
    cause: cause === undefined || causes === maxCauses ? undefined : describeError(cause, causes + 1),
  };
}
