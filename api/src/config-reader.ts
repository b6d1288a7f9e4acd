import { isSafeUrl } from './http/access-token/discovery.ts';

export type Reader = ReturnType<typeof faultCollector>['reader'];

/** Readers of single variables that note what is wrong and go on, so that all of it can be said at once. */
export function faultCollector(env: Readonly<Record<string, string | undefined>>) {
  const faults: string[] = [];
  const optional = (name: string) => env[name]?.trim() || undefined;
  const refuse = <Value>(name: string, wanted: string, instead: Value): Value => {
    // This text ends up in logs: a password must not.
    const given = optional(name)?.replace(/\/\/[^/]*@/, '//…@');
    faults.push(`${name} ${given ? `is "${given}" but ` : 'is not set: it '}must be ${wanted}`);
    return instead;
  };
  const text = (name: string, preset: string) => optional(name) ?? preset;
  const list = (name: string) =>
    text(name, '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');

  function integer(name: string, preset: number, { min, max }: { min: number; max: number }): number {
    const value = Number(text(name, String(preset)));
    return Number.isInteger(value) && value >= min && value <= max
      ? value
      : refuse(name, `a whole number from ${min} to ${max}`, preset);
  }

  function matching(name: string, preset: string, pattern: RegExp, wanted: string): string {
    const value = text(name, preset);
    return pattern.test(value) ? value : refuse(name, wanted, preset);
  }

  function origin(name: string, preset: string): string {
    const value = text(name, preset);
    return isOrigin(value)
      ? new URL(value).origin
      : refuse(name, 'an http or https URL without a path', preset);
  }

  const reader = {
    optional,
    text,
    integer,
    matching,
    origin,
    required: (name: string) =>
      optional(name) ?? refuse(name, 'set: no access token can be checked without it', ''),
    /** A second port; 0 takes any free one. */
    portBeside(name: string, first: number): number | undefined {
      if (optional(name) === undefined) return undefined;
      const port = integer(name, 0, { min: 0, max: 65_535 });
      return port === 0 || port !== first ? port : refuse(name, 'another port than PORT', 0);
    },
    choice: <Choice extends string>(name: string, preset: Choice, choices: readonly Choice[]): Choice =>
      choices.find((choice) => choice === text(name, preset)) ??
      refuse(name, `one of ${choices.join(', ')}`, preset),
    issuer(name: string): string {
      const value = optional(name);
      const fits = value !== undefined && isSafeUrl(value) && !/[?#]/.test(value);
      return fits
        ? value
        : refuse(name, 'the https URL of the authorization server (http on loopback only)', '');
    },
    safeUrl(name: string): string | undefined {
      const value = optional(name);
      return value === undefined || isSafeUrl(value)
        ? value
        : refuse(name, 'an https URL (http on loopback only)', undefined);
    },
    origins: (name: string): readonly string[] =>
      list(name).every(isOrigin)
        ? list(name).map((value) => new URL(value).origin)
        : refuse(name, 'origins like https://time.example, separated by commas', []),
    pairs(name: string): ReadonlyMap<string, string> {
      const pairs = list(name).map((pair) => pair.split('=').map((part) => part.trim()));
      const fits = pairs.every(
        ([id, system, more]) => id && more === undefined && /^[a-z0-9][a-z0-9._-]{0,63}$/.test(system ?? ''),
      );
      return fits && new Set(pairs.map(([id]) => id)).size === pairs.length
        ? new Map(pairs.map(([id = '', system = '']) => [id, system]))
        : refuse(name, 'client_id=system pairs, separated by commas, no client_id twice', new Map());
    },
    timeZone(name: string, preset: string): string {
      const value = text(name, preset);
      try {
        return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
      } catch {
        return refuse(name, 'an IANA time zone like Europe/Berlin', preset);
      }
    },
  };
  return { faults, reader };
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.username === '' &&
    url.search === '' &&
    url.hash === ''
  );
}
