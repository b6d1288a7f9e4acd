/** Makes the value of `WWW-Authenticate` (RFC 6750, section 3; RFC 9728, section 5.1). */
export type Challenge = (attributes: { error?: string; scope?: string }) => string;

/** Challenges of one deployment. Attributes come from the contract and the configuration, never from a request. */
export function createChallenge(resourceMetadataUrl: string): Challenge {
  return ({ error, scope }) =>
    `Bearer ${Object.entries({ realm: 'timesheets', error, scope, resource_metadata: resourceMetadataUrl })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}="${value}"`)
      .join(', ')}`;
}
