import type Router from '@koa/router';
import { stringify } from 'yaml';
import type { Contract } from '../../contract/load.ts';
import type { ServerMetadata } from '../access-token/discovery.ts';

export interface DocumentOptions {
  issuer: string;
  audience: string;
  publicUrl: string;
  basePath: string;
  discover(): Promise<ServerMetadata>;
}

type Flows = Record<string, { authorizationUrl?: string; tokenUrl: string }>;

/** `/openapi.yaml` and `/openapi.json`: the contract with this deployment's address and authorization server in it. */
export function addContractDocument(router: Router, contract: Contract, options: DocumentOptions): void {
  router.get(['/openapi.yaml', '/openapi.json'], async (ctx) => {
    const document = localize(contract, options, await endpoints(options));
    ctx.set('Cache-Control', 'no-cache');
    ctx.set('Access-Control-Allow-Origin', '*');
    if (ctx.path.endsWith('.json')) {
      ctx.body = document;
    } else {
      ctx.body = stringify(document, { aliasDuplicateObjects: false });
      ctx.type = 'application/yaml; charset=utf-8';
    }
  });
}

/** The issuer's endpoints; while it cannot be reached, those that Auth0 and the local provider have. */
async function endpoints({ issuer, discover }: DocumentOptions) {
  const metadata = await discover().catch(() => undefined);
  return {
    authorizationUrl: metadata?.authorization_endpoint ?? new URL('authorize', issuer).href,
    tokenUrl: metadata?.token_endpoint ?? new URL('oauth/token', issuer).href,
  };
}

function localize(
  contract: Contract,
  { publicUrl, basePath, issuer, audience }: DocumentOptions,
  urls: { authorizationUrl: string; tokenUrl: string },
): Contract {
  const document = structuredClone(contract);
  document.servers = [{ url: `${publicUrl}${basePath}` }];
  const scheme = document.components.securitySchemes?.oauth2 as { description: string; flows: Flows };
  scheme.description += `\nIssuer: \`${issuer}\`. Audience (Auth0's \`audience\`, RFC 8707's \`resource\`): \`${audience}\`.\n`;
  for (const flow of Object.values(scheme.flows)) {
    flow.tokenUrl = urls.tokenUrl;
    if (flow.authorizationUrl) flow.authorizationUrl = urls.authorizationUrl;
  }
  return document;
}
