import type { BrowserContext, Page, Request, Response } from 'playwright-core';

/** What a test must be able to say about everything that happened in its browsers. */
export interface Observations {
  watch: (context: BrowserContext) => Promise<void>;
  /** Content security policy violations and uncaught errors. */
  complaints: string[];
  /** Every access and ID token that was issued to a browser. */
  issued: string[];
  /** Everything that was written to a console. */
  consoleTexts: string[];
  /** Where a request with an Authorization header went, other than to the API. */
  strayCredentials: string[];
  /** Pages that a person saw: every document that was loaded outside frames. */
  visited: string[];
}

export function observe(origin: string): Observations {
  const complaints: string[] = [];
  const issued: string[] = [];
  const consoleTexts: string[] = [];
  const strayCredentials: string[] = [];
  const visited: string[] = [];

  const readResponse = async (response: Response) => {
    if (!response.url().endsWith('/oauth/token') || response.request().method() !== 'POST') return;
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    for (const name of ['access_token', 'id_token', 'refresh_token']) {
      if (typeof body[name] === 'string') issued.push(body[name]);
    }
  };
  const readRequest = (request: Request) => {
    if (request.headers().authorization === undefined) return;
    if (!request.url().startsWith(`${origin}/api/v1/`)) strayCredentials.push(request.url());
  };
  const watchPage = (page: Page) => {
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) visited.push(frame.url());
    });
  };

  return {
    complaints,
    issued,
    consoleTexts,
    strayCredentials,
    visited,
    async watch(context) {
      context.on('console', (message) => {
        consoleTexts.push(message.text());
        if (/content security policy|^csp violation/i.test(message.text())) complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('response', (response) => void readResponse(response));
      context.on('request', readRequest);
      context.on('page', watchPage);
      // Chromium does not report every violation to the console.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`CSP violation: ${violatedDirective} ${blockedURI}`),
        );
      });
    },
  };
}
