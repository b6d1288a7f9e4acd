import type { RequestListener } from 'node:http';
import type { Middleware } from 'koa';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Times the requests that pass through it. */
  measure: Middleware;
  /** Counts a fetch of the issuer's keys. */
  countKeyFetch(succeeded: boolean): void;
  /** Answers GET /metrics in Prometheus' text format. For a port of its own: it asks nobody who they are. */
  listener: RequestListener;
}

/**
 * How long requests take, by operation of the contract (`none` for the rest) and status; how many are being answered; how
 * the issuer's keys come; and how the process is, its event loop and memory included.
 */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long a request took, from its header to its answer.',
    // Names of the contract alone: what a client sends would make a new series each time.
    labelNames: ['operation', 'status'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [register],
  });
  const inFlight = new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests whose handling has begun and not ended.',
    registers: [register],
  });
  const keyFetches = new Counter({
    name: 'jwks_fetches_total',
    help: "Fetches of the authorization server's keys, by whether they brought any.",
    labelNames: ['outcome'] as const,
    registers: [register],
  });
  const keysFetchedAt = new Gauge({
    name: 'jwks_fetched_timestamp_seconds',
    help: "When the authorization server's keys were last had; 0 for never.",
    registers: [register],
  });
  return {
    async measure(ctx, next) {
      const stop = duration.startTimer();
      inFlight.inc();
      await next().finally(() => inFlight.dec());
      stop({ operation: ctx.state.operation ?? 'none', status: String(ctx.status) });
    },
    countKeyFetch(succeeded) {
      keyFetches.inc({ outcome: succeeded ? 'fetched' : 'failed' });
      if (succeeded) keysFetchedAt.setToCurrentTime();
    },
    listener(request, response) {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Only GET /metrics is here.\n');
        return;
      }
      register.metrics().then(
        (text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    },
  };
}
