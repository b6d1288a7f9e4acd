/** What this deployment tells the application at start, checked. */
export interface Config {
  apiBaseUrl: string;
  issuer: string;
  clientId: string;
  audience: string;
}

/** The configuration cannot be used; each fault is a sentence for whoever runs this deployment. */
export class ConfigFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(faults.join(' '), options);
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

/**
 * Reads `/config.json` of the origin this application was loaded from.
 *
 * @throws ConfigFault naming everything that is wrong with it
 */
export async function readConfig(fetchConfig: typeof fetch): Promise<Config> {
  let value: unknown;
  try {
    const response = await fetchConfig('/config.json', { headers: { accept: 'application/json' } });
    if (!response.ok) throw new ConfigFault([`/config.json was answered with status ${response.status}.`]);
    value = await response.json();
  } catch (cause) {
    if (cause instanceof ConfigFault) throw cause;
    throw new ConfigFault(['/config.json could not be loaded, or is not JSON.'], { cause });
  }
  return parseConfig(value);
}

/**
 * Checks what `/config.json` says.
 *
 * @throws ConfigFault naming everything that is wrong with it
 */
export function parseConfig(value: unknown): Config {
  const members: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const faults: string[] = [];
  const text = (name: string): string => {
    const member = members[name];
    if (typeof member === 'string' && member !== '') return member;
    faults.push(`${name} is missing or empty.`);
    return '';
  };
  const url = (name: string): string => {
    const member = text(name);
    if (member !== '' && !isSafeUrl(member)) {
      faults.push(`${name} must be an https: address (http: is fine on localhost only), not ${member}.`);
    }
    return member;
  };
  const config = {
    apiBaseUrl: url('api_base_url'),
    issuer: url('issuer'),
    clientId: text('client_id'),
    audience: text('audience'),
  };
  if (members.auth_flow !== 'code') {
    faults.push(`auth_flow is ${JSON.stringify(members.auth_flow)}; this version only knows "code".`);
  }
  if (faults.length > 0) throw new ConfigFault(faults);
  return config;
}

/** Access tokens and codes travel to these addresses, so nobody between may read them (RFC 6750, 5.3). */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
