import { visit } from 'jsonc-parser';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * One segment of a JWS as a JSON object: valid UTF-8 without BOM (RFC 8725, section 3.7), no member twice at any depth
 * (RFC 7519, section 4). Throws an Error that says what is wrong.
 */
export function parseSegment(segment: string): Record<string, unknown> {
  const text = utf8.decode(Buffer.from(segment, 'base64url'));
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('not a JSON object');
  refuseRepeatedMembers(text);
  return value as Record<string, unknown>;
}

/** The parser's own message quotes what it could not read, and this is an access token. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('not JSON');
  }
}

function refuseRepeatedMembers(text: string): void {
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty: (name) => {
      const names = open.at(-1);
      if (names?.has(name)) throw new Error('a member occurs twice');
      names?.add(name);
    },
    onObjectEnd: () => {
      open.pop();
    },
  });
}
