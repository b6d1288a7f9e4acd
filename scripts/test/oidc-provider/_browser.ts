import { CookieJar } from 'tough-cookie';

export interface Page {
  url: URL;
  status: number;
  text: string;
  headers: Headers;
}

/** What a browser does with the provider's pages: keeps cookies, follows redirects, submits forms. */
export function createBrowser() {
  const jar = new CookieJar();

  async function send(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: await jar.getCookieString(String(url)), accept: 'text/html' },
    });
    for (const cookie of response.headers.getSetCookie()) await jar.setCookie(cookie, String(url));
    return response;
  }

  /** Follows redirects for as long as they stay on the first origin; what leaves it is the client's business. */
  async function visit(url: string | URL, init: RequestInit = {}): Promise<Page> {
    const response = await send(url, init);
    const location = response.headers.get('location');
    const text = await response.text();
    if (!location) return { url: new URL(url), status: response.status, text, headers: response.headers };
    const next = new URL(location, url);
    if (next.origin === new URL(url).origin) return visit(next);
    return { url: next, status: response.status, text, headers: response.headers };
  }

  const submit = (page: Page, action: string, fields: Record<string, string> = {}): Promise<Page> =>
    visit(new URL(action, page.url), { method: 'POST', body: new URLSearchParams(fields) });

  const logIn = (page: Page, email: string, password: string): Promise<Page> =>
    submit(page, page.url.pathname, { email, password });

  return { visit, submit, logIn };
}

export type Browser = ReturnType<typeof createBrowser>;
