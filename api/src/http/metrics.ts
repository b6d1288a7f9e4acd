import type { RequestListener } from 'node:http';
import type { Middleware } from 'koa';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Times the requests that pass through it. */
  measure: Middleware;
  /** Answers GET /metrics in Prometheus' text format. For a port of its own: it asks nobody who they are. */
  listener: RequestListener;
}

/** How long requests take, by operation of the contract (`none` for the rest) and status, and how the process is. */
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
  return {
    async measure(ctx, next) {
      const stop = duration.startTimer();
      await next();
      stop({ operation: ctx.state.operation ?? 'none', status: String(ctx.status) });
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
