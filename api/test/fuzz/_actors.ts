import { scopes } from '@timesheets/sdk/operations';

const own = 'read:timesheets create:timesheets delete:timesheets';
const later = Math.floor(Date.now() / 1000) + 43_200;

/** Kinds of callers, by what their access token says; undefined for none. */
export const actorClaims: Readonly<Record<string, Record<string, unknown> | undefined>> = {
  ann: { sub: 'ann', scope: own, exp: later },
  bob: { sub: 'bob', scope: own, exp: later },
  mia: { sub: 'mia', scope: scopes.join(' '), exp: later },
  max: { sub: 'max', scope: scopes.join(' '), exp: later },
  approver: { sub: 'amy', scope: 'read:timesheets approve:timesheets', exp: later },
  machine: { sub: 'pusher', client_id: 'pusher', scope: own, exp: later },
  'machine that reads all': { sub: 'pusher', client_id: 'pusher', scope: scopes.join(' '), exp: later },
  'somebody without scopes': { sub: 'gus', scope: '', exp: later },
  'an unknown client': { sub: 'other', client_id: 'other', scope: scopes.join(' '), exp: later },
  'somebody who has expired': { sub: 'ann', scope: own, exp: 1 },
  nobody: undefined,
};

/** Those who get somewhere more often than those who do not. */
export const actorNames: readonly string[] = [
  ...Object.keys(actorClaims),
  ...['ann', 'ann', 'bob', 'mia', 'mia', 'max', 'machine', 'machine that reads all'],
];
