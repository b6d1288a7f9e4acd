import type { Context, Next } from 'koa';
import { Refusal } from '../errors.ts';

/** Refuses a request that names two hosts: a proxy in front may go by the other one (RFC 9112, section 3.2). */
export async function requireOneHost(ctx: Context, next: Next): Promise<void> {
  const { host = [] } = ctx.req.headersDistinct;
  if (host.length > 1) throw new Refusal('invalid-request', 'Send one Host header field.');
  await next();
}
