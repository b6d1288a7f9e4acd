import type Router from '@koa/router';

export const resourceMetadataPath = '/.well-known/oauth-protected-resource';

/** Tells clients who issues access tokens for this API (RFC 9728, section 2). */
export function addResourceMetadata(
  router: Router,
  options: { audience: string; issuer: string; publicUrl: string; scopes: readonly string[] },
): void {
  const metadata = {
    resource: options.audience,
    authorization_servers: [options.issuer],
    scopes_supported: options.scopes,
    bearer_methods_supported: ['header'],
    resource_name: 'Timesheets API',
    resource_documentation: `${options.publicUrl}/docs`,
  };
  router.get(resourceMetadataPath, (ctx) => {
    ctx.set('Cache-Control', 'public, max-age=3600');
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.body = metadata;
  });
}
