import autocannon from 'autocannon';

export interface Work {
  method: 'GET' | 'POST';
  path: string;
  /** What the nth request sends. */
  body?(n: number): object;
  /** The one status that counts. */
  status: number;
}

export interface Load {
  connections: number;
  seconds: number;
  accessTokens: readonly string[];
}

export interface Measured {
  /** Requests answered a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Asks for the same work on every connection, one request at a time, with the access tokens in rotation. Throws when
 * anything but the expected status comes back: a refusal is quick and would count as speed.
 */
export async function measure(origin: string, work: Work, load: Load): Promise<Measured> {
  let asked = 0;
  const { method, path, status, body } = work;
  const setupRequest: autocannon.Request['setupRequest'] = (request) => {
    const n = asked++;
    const authorization = `Bearer ${load.accessTokens[n % load.accessTokens.length]}`;
    const headers = { ...request.headers, authorization };
    if (!body) return { ...request, headers };
    return {
      ...request,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body(n)),
    };
  };
  const result = await autocannon({
    url: origin,
    connections: load.connections,
    duration: load.seconds,
    requests: [{ method, path, setupRequest }],
  });
  const others = Object.entries(result.statusCodeStats ?? {}).filter(([code]) => Number(code) !== status);
  if (others.length > 0 || result.errors > 0) {
    const seen = others.map(([code, { count }]) => `${count} x ${code}`).join(', ');
    throw new Error(`${method} ${path} must answer ${status}; there were ${seen}, ${result.errors} errors`);
  }
  const answered = result['2xx'];
  return { rate: answered / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}
