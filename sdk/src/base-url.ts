import { ForeignAddressError, InvalidOptionError } from './errors.ts';

/**
 * Takes the API's base URL, without the slash at its end.
 *
 * @throws InvalidOptionError unless it is https, or http on loopback (RFC 6750, section 5.3)
 */
export function parseBaseUrl(text: string): URL {
  const url = parseUrl(text);
  if (!url) throw new InvalidOptionError('baseUrl', 'must be an absolute URL such as https://host/api/v1');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new InvalidOptionError(
      'baseUrl',
      'must be https, because access tokens are sent to it (http: loopback only)',
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new InvalidOptionError('baseUrl', 'must have no user, password, query or fragment');
  }
  url.pathname = url.pathname.replace(/\/$/, '');
  return url;
}

/** @throws ForeignAddressError when the address does not lie under the base URL */
export function requireUnder(baseUrl: URL, address: string): void {
  const url = new URL(address);
  const folder = baseUrl.pathname.replace(/\/?$/, '/');
  if (url.origin !== baseUrl.origin || !url.pathname.startsWith(folder)) {
    throw new ForeignAddressError(baseUrl.href);
  }
}

// URL.canParse is missing on some of the platforms that the SDK runs on.
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}
