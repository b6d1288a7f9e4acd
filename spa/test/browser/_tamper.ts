import type { BrowserContext, Page } from 'playwright-core';
import { unsignedIdToken } from '../auth/_authorization-server.ts';

type Members = Record<string, unknown>;

/** Changes what the token endpoint answers from now on; gives the function that ends it. */
export async function tamperWithTokens(
  context: BrowserContext,
  change: (answer: Members) => Members,
): Promise<() => Promise<void>> {
  const pattern = '**/oauth/token';
  await context.route(pattern, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Members) });
  });
  return () => context.unroute(pattern);
}

/** The same answer with other claims in its ID token; nothing checks its signature, which came over TLS. */
export function withClaims(answer: Members, change: Members): Members {
  const [, payload = ''] = String(answer.id_token).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Members;
  return { ...answer, id_token: unsignedIdToken({ ...claims, ...change }) };
}

/** Every authorization request of a page from now on, and every code it exchanges. */
export function watchSignIns(page: Page): { requests: URLSearchParams[]; exchanges: URLSearchParams[] } {
  const requests: URLSearchParams[] = [];
  const exchanges: URLSearchParams[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/authorize') requests.push(url.searchParams);
    if (url.pathname === '/oauth/token') exchanges.push(new URLSearchParams(request.postData() ?? ''));
  });
  return { requests, exchanges };
}
