import Router from '@koa/router';
import { scopes } from '@timesheets/sdk/operations';
import Koa, { type Context } from 'koa';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { loadContract } from './contract/load.ts';
import { parseUserId } from './contract/user-id.ts';
import { createHandlers } from './handlers/index.ts';
import type { Parts } from './handlers/parts.ts';
import { createSeenRecorder } from './handlers/seen.ts';
import { createTodayAt } from './handlers/today.ts';
import { createIssuer } from './http/access-token/issuer.ts';
import { authenticate } from './http/authenticate.ts';
import { below } from './http/below.ts';
import { createChallenge } from './http/challenge.ts';
import { allowOrigins } from './http/cors.ts';
import type { Metrics } from './http/metrics.ts';
import { requireOneHost } from './http/one-host.ts';
import { answerProblems } from './http/problems.ts';
import { addContractDocument } from './http/public/contract-document.ts';
import { addDocs } from './http/public/docs.ts';
import { addHealth } from './http/public/health.ts';
import { allowReadsOnly } from './http/public/reads-only.ts';
import { addResourceMetadata, resourceMetadataPath } from './http/public/resource-metadata.ts';
import { serveSpa } from './http/public/spa.ts';
import { limitRate } from './http/rate-limit.ts';
import { logRequests } from './http/request-log.ts';
import { createRouter } from './http/router.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import type { Store } from './store/open.ts';

const basePath = '/api/v1';

/** How it shows that the other side has closed the connection. */
const clientGone = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

export interface AppParts {
  config: Config;
  store: Store;
  log: Logger;
  /** Whether the process is about to stop: `/readyz` says so. */
  isStopping(): boolean;
  /** For tests: an answer that the contract does not declare is an error. */
  checkAnswers?: boolean;
  metrics?: Pick<Metrics, 'measure' | 'countKeyFetch'> | undefined;
  now?(): Date;
}

/** The whole application, the middleware from top to bottom as it runs. Listens to nothing yet. */
export function createApp({
  config,
  store,
  log,
  isStopping,
  checkAnswers = false,
  metrics,
  now = () => new Date(),
}: AppParts): Koa {
  const contract = loadContract();
  const issuer = createIssuer(config, {
    onError: (error) => log.warn({ err: error }, 'the issuer cannot be reached'),
    ...(metrics && { onFetch: metrics.countKeyFetch }),
  });
  const parts: Parts = {
    store,
    basePath,
    now,
    todayAt: createTodayAt(config.timeZone),
    parseUserId: (text) => parseUserId(text, config.userIdIsEmail),
  };
  const recordSeen = createSeenRecorder(parts, (error) =>
    log.warn({ err: error }, 'a visit was not recorded'),
  );
  const { publicUrl, audience } = config;

  const open = new Router({ sensitive: true, strict: true });
  addHealth(open, { isStopping, ping: () => store.ping() });
  addResourceMetadata(open, { audience, issuer: config.issuer, publicUrl, scopes });
  addContractDocument(open, contract, {
    issuer: config.issuer,
    audience,
    publicUrl,
    basePath,
    discover: issuer.discover,
  });
  addDocs(open);

  const app = new Koa({ proxy: config.trustProxy > 0, maxIpsCount: config.trustProxy });
  app.on('error', (error, ctx?: Context) => {
    const where = { err: error, request_id: ctx?.state.requestId };
    // Who stops reading an export has his reasons.
    if (clientGone.has(error.code)) log.info(where, 'the client went away');
    else log.error(where, 'an answer could not be sent');
  });
  if (metrics) app.use(metrics.measure);
  app.use(logRequests(log));
  app.use(setSecurityHeaders(publicUrl));
  app.use(below(basePath, allowOrigins(config.corsOrigins)));
  app.use(answerProblems(createChallenge(`${publicUrl}${resourceMetadataPath}`)));
  app.use(requireOneHost);
  app.use(allowReadsOnly(basePath));
  app.use(open.routes());
  app.use(
    below(
      basePath,
      authenticate({
        ...config,
        profile: config.tokenProfile,
        maxAgeS: config.accessTokenMaxAgeS,
        keys: issuer.keys,
      }),
    ),
  );
  app.use(below(basePath, limitRate(Math.ceil(config.rateLimitPerMinute / config.apiProcesses))));
  app.use(
    below(basePath, async (ctx, next) => {
      recordSeen(ctx.state.actor, ctx.state.requestId);
      await next();
    }),
  );
  app.use(createRouter(contract, createHandlers(parts), basePath, checkAnswers).routes());
  app.use(
    serveSpa({
      issuer: config.issuer,
      audience,
      clientId: config.spaClientId,
      authFlow: config.spaAuthFlow,
      apiBaseUrl: `${publicUrl}${basePath}`,
    }),
  );
  return app;
}
