/**
 * The direction of imports: a room imports only rooms to its right. Prints each breach and ends with 1 if there is one.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface House {
  /** Where its rooms are. */
  source: string;
  /** From left to right; rooms in one list are side by side and do not import each other. */
  rooms: readonly (readonly string[])[];
  /** Which other workspaces it may import, and how. */
  packages: Readonly<Record<string, 'type' | 'any'>>;
}

const sdkParts = {
  '@timesheets/sdk': 'any',
  '@timesheets/sdk/calendar': 'any',
  '@timesheets/sdk/operations': 'any',
} as const;

export const houses: readonly House[] = [
  {
    source: 'api/src',
    rooms: [
      ['main', 'migrate', 'migrate-store', 'audit', 'backup', 'merge-people'],
      ['app', 'listen', 'config', 'config-reader', 'command-line'],
      ['http'],
      ['handlers'],
      ['domain'],
      ['store'],
      ['contract', 'errors'],
    ],
    packages: {
      '@timesheets/sdk': 'type',
      '@timesheets/sdk/schema': 'type',
      '@timesheets/sdk/operations': 'any',
      '@timesheets/sdk/calendar': 'any',
    },
  },
  {
    source: 'spa/src',
    rooms: [
      ['main', 'silent-callback', 'color-scheme'],
      ['german'],
      ['app'],
      ['features'],
      ['auth', 'ui'],
      ['api'],
      ['i18n', 'config'],
    ],
    packages: { ...sdkParts, '@timesheets/sdk/schema': 'type' },
  },
  { source: 'sdk/src', rooms: [], packages: {} },
  { source: 'scripts/src', rooms: [], packages: { ...sdkParts, '@timesheets/sdk/schema': 'type' } },
];

const importPattern =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

interface Import {
  file: string;
  specifier: string;
  typeOnly: boolean;
}

/** Every breach, one line each. */
export function importBreaches(
  house: House,
  read = (file: string) => readFileSync(join(root, file), 'utf8'),
): string[] {
  const files = globSync(`${house.source}/**/*.{ts,tsx}`, { cwd: root });
  return files
    .flatMap((file) => importsOf(file, read(file)))
    .flatMap((one) => {
      const rule = one.specifier.startsWith('.') ? roomBreach(house, one) : packageBreach(house, one);
      return rule === undefined ? [] : [`${one.file} imports ${one.specifier}: ${rule}`];
    });
}

/** The imports of one file. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, type, specifier, dynamic]) => ({
    file,
    specifier: specifier ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

function roomBreach(house: House, { file, specifier, typeOnly }: Import): string | undefined {
  const target = join(dirname(file), specifier);
  if (relative(house.source, target).startsWith('..')) return `leaves ${house.source}`;
  const [from, to] = [roomOf(house, file), roomOf(house, target)];
  if (house.rooms.length === 0) return undefined;
  if (from === 'http' && to === 'domain' && house.source === 'api/src') {
    const isActor = typeOnly && target.endsWith('domain/actor.ts');
    return isActor ? undefined : 'http takes only the type Actor from domain';
  }
  if (house.source === 'spa/src' && to === 'config' && from !== 'main' && from !== 'config' && !typeOnly) {
    return 'the configuration is read by main alone';
  }
  if (from === 'features' && to === 'features' && featureOf(house, file) !== featureOf(house, target)) {
    return 'features do not import each other';
  }
  const [left, right] = [placeOf(house, from), placeOf(house, to)];
  if (left === -1 || right === -1) return `${left === -1 ? from : to} is not a room of ${house.source}`;
  if (from === to || left < right) return undefined;
  // The files beside main are read by the rooms that they configure, by their types alone.
  if (typeOnly && left > right && to === 'config') return undefined;
  if (left === right && house.source === 'api/src' && right <= 1) return undefined;
  return `${from} may not import ${to}`;
}

function packageBreach(house: House, { specifier, typeOnly }: Import): string | undefined {
  if (!specifier.startsWith('@timesheets/')) return undefined;
  const allowed = house.packages[specifier];
  if (allowed === undefined) return 'is not for this workspace';
  return allowed === 'type' && !typeOnly ? 'only its types are for this workspace' : undefined;
}

function roomOf({ source }: House, file: string): string {
  const [first = ''] = relative(source, file).split('/');
  return first.replace(/\.tsx?$/, '');
}

function featureOf({ source }: House, file: string): string | undefined {
  return relative(source, file).split('/')[1];
}

function placeOf({ rooms }: House, room: string): number {
  return rooms.findIndex((side) => side.includes(room));
}

if (import.meta.main) {
  const breaches = houses.flatMap((house) => importBreaches(house));
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exitCode = 1;
}
