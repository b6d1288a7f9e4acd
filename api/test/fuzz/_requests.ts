import type { Operation } from '../../src/contract/operations.ts';
import type { Draft } from './_drafts.ts';
import type { Kind, Pool } from './_pool.ts';

export interface ReadyRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** Whether the path still is one of the operation. */
  isOfOperation: boolean;
}

/** What is sent for a draft, now that the picks are known. */
export function ready(operation: Operation, draft: Draft, pool: Pool): ReadyRequest {
  const filled = pool.fill(draft, kindOf(operation), draft.subject) as Draft;
  const segments = Object.entries(filled.path).map(([name, value]) => [name, encode(asText(value))] as const);
  const path = segments.reduce((at, [name, text]) => at.replace(`{${name}}`, () => text), operation.path);
  const query = filled.query.flatMap(([name, value]) =>
    [value].flat().map((one) => `${encode(String(name))}=${encode(asText(one))}`),
  );
  const headers = Object.entries(filled.headers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, asText(value).replace(/[^\t\x20-\x7e\xa0-\xff]/g, '')]);
  const body = filled.rawBody ?? textOf(filled);
  if (filled.mediaType !== '' && body !== undefined) headers.push(['Content-Type', filled.mediaType]);
  return {
    method: operation.method.toUpperCase(),
    path: `/api/v1${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers: Object.fromEntries(headers),
    body,
    isOfOperation: segments.every(([, text]) => text !== '' && !/^\.{1,2}$/.test(text)),
  };
}

/** What an operation is about. */
export function kindOf({ path }: Operation): Kind {
  if (/^\/(timesheet-weeks|approvals)/.test(path)) return 'week';
  if (path.startsWith('/projects')) return 'project';
  return path.startsWith('/settings') ? 'settings' : 'entry';
}

function textOf({ body, spoil }: Draft): string | undefined {
  if (body === undefined) return undefined;
  const copy: unknown = JSON.parse(JSON.stringify(body));
  if (!spoil) return JSON.stringify(copy);
  const holders = holdersIn(copy);
  const holder = holders[spoil.at % Math.max(1, holders.length)];
  if (!holder) return JSON.stringify(spoil.other);
  const keys = [...Object.keys(holder), ...(Array.isArray(holder) ? [] : [spoil.name])];
  Object.defineProperty(holder, keys[spoil.at % Math.max(1, keys.length)] ?? 0, {
    value: spoil.other,
    enumerable: true,
  });
  return JSON.stringify(copy);
}

/** Every object and array in a value, itself first. */
function holdersIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

/** Percent-encoded whatever it is: a half surrogate pair becomes what UTF-8 has for it. */
function encode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[\w.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
