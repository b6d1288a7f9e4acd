import { appendFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Scene } from './_scene.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  ms: number;
}

/** One create and what became of it: `undefined` when no whole answer came. */
export interface Attempt {
  key: string;
  answer: Answer | undefined;
  /** On the clock of `performance.now()`. */
  endedAt: number;
  /** The code of the error that the client saw. */
  error?: string;
}

export interface LoadOptions {
  /** Asked before every request: a restarted API may listen elsewhere. */
  origin(): string;
  /** A file to which every acknowledged entry is appended before the next request of that connection. */
  ledger: string;
  connections?: number;
  /** Sees every attempt. */
  onAttempt?(attempt: Attempt): void;
  until: AbortSignal;
}

export const usualConnections = 8;
/** How often one person's days go round: far below 1440 one-minute entries a day. */
const days = 9000;
let sent = 0;

/**
 * The usual load: each connection creates entries with keys of their own, one after the other, until it is told to end.
 * A connection is a person with days of his own, so that no day is ever full. Answers when the last answer is in.
 */
export async function load(scene: Scene, options: LoadOptions): Promise<void> {
  const { connections = usualConnections, until } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  await Promise.all(
    Array.from({ length: connections }, async (_, writer) => {
      const authorization = scene.authorize(`writer-${writer}`);
      while (!until.aborted) await attemptOne(agent, authorization, options);
    }),
  );
  agent.destroy();
}

async function attemptOne(agent: Agent, authorization: string, options: LoadOptions): Promise<void> {
  const key = crypto.randomUUID();
  let attempt: Attempt;
  try {
    const answer = await createEntry(options.origin(), agent, { authorization, 'idempotency-key': key });
    // Only what arrived whole is acknowledged; the ledger outlives everything.
    if (answer.status === 201) appendFileSync(options.ledger, `${JSON.parse(answer.text).id} ${key}\n`);
    attempt = { key, answer, endedAt: performance.now() };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    attempt = { key, answer: undefined, endedAt: performance.now(), error: code };
  }
  options.onAttempt?.(attempt);
  // Who is refused at once must not try ten thousand times a second.
  if (attempt.answer?.status !== 201) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Creates an entry of one minute on a day of its own. Rejects unless a whole answer comes. */
export function createEntry(
  origin: string,
  agent: Agent,
  headers: Record<string, string>,
  entry: object = nextEntry(),
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const startedAt = performance.now();
  const body = JSON.stringify(entry);
  return new Promise((resolve, reject) => {
    const outgoing = request({
      ...{ hostname, port, agent, method: 'POST', path: '/api/v1/timesheets' },
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, text, ms: performance.now() - startedAt });
      });
    });
    outgoing.end(body);
  });
}

/** The next entry: one minute on a day that goes round slowly. */
export function nextEntry(): { date: string; project_id: string; minutes: number } {
  sent += 1;
  const date = new Date(Date.UTC(2000, 0, 1 + (sent % days))).toISOString().slice(0, 10);
  return { date, project_id: 'work', minutes: 1 };
}
