import type { RequestListener } from 'node:http';
import type { JWK } from 'jose';
import type Provider from 'oidc-provider';
import type { ClientMetadata } from 'oidc-provider';
import { acceptJson } from './accept-json.ts';
import type { Accounts } from './accounts.ts';
import { interactions } from './interactions.ts';
import { auth0Logout } from './logout.ts';
import { errorPage } from './pages/error-page.ts';
import { sendPage } from './pages/send-page.ts';
import { sendError } from './send-error.ts';
import { userinfoForJwts } from './userinfo.ts';

type Middleware = Parameters<Provider['use']>[0];

export interface MountParts {
  accounts: Accounts;
  apiScopes: Readonly<Record<string, string>>;
  audience: string;
  clients: ReadonlyMap<string, ClientMetadata>;
  keys: readonly JWK[];
}

// The library adds the hash of its own scripts to script-src. No frame-ancestors: silent sign-in runs in a frame.
const safeHeaders: Middleware = async (ctx, next) => {
  ctx.set('Content-Security-Policy', "default-src 'none'; script-src; base-uri 'none'");
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Referrer-Policy', 'no-referrer');
  await next();
};

const errorsAsPages: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!Object(error).expose) console.error(error);
    sendError(ctx, error);
  }
  if (ctx.status === 404 && !ctx.body) {
    sendPage(ctx, errorPage('There is nothing at this address.', 'not_found'), { status: 404 });
  }
};

// The library refuses http and localhost for the implicit flow, which is all that a local client has.
function allowImplicitOnLocalhost({ Client }: Provider): void {
  const schema = (Client as unknown as { Schema: { prototype: ClientSchema } }).Schema.prototype;
  const { invalidate } = schema;
  schema.invalidate = function invalidateUnlessLocal(message, code) {
    if (code !== 'implicit-force-https' && code !== 'implicit-forbid-localhost') {
      invalidate.call(this, message, code);
    }
  };
}

interface ClientSchema {
  invalidate(message: string, code?: string): void;
}

/** Puts what Auth0 has and the library has not in front of the library. */
export function mount(provider: Provider, parts: MountParts): RequestListener {
  allowImplicitOnLocalhost(provider);
  provider.on('server_error', (_ctx, error) => console.error(error));
  provider.use(safeHeaders);
  provider.use(errorsAsPages);
  provider.use(auth0Logout(parts.clients));
  provider.use(userinfoForJwts({ provider, ...parts }));
  provider.use(interactions({ provider, ...parts }));
  return acceptJson(provider.callback());
}
