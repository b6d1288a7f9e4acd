import type { KoaContextWithOIDC } from 'oidc-provider';
import { library } from './library.ts';
import { errorPage } from './pages/error-page.ts';
import { sendPage } from './pages/send-page.ts';

type Context = Parameters<typeof sendPage>[0] & Pick<KoaContextWithOIDC, 'status'>;

function explain(error: unknown): { status: number; text: string; code: string } {
  if (error instanceof library.errors.SessionNotFound) {
    return { status: 400, text: 'This sign-in is over, or began in another browser.', code: error.error };
  }
  if (error instanceof library.errors.OIDCProviderError && error.expose) {
    return { status: error.status, text: error.error_description ?? error.message, code: error.error };
  }
  return { status: 500, text: 'The provider could not answer.', code: 'server_error' };
}

/** Shows an error to the person in front of the browser, without what only a developer can mend. */
export function sendError(ctx: Context, error: unknown): void {
  const { status, text, code } = explain(error);
  sendPage(ctx, errorPage(text, code), { status });
}
