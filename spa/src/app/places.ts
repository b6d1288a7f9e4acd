import type { OperationId } from '@timesheets/sdk';

/** Where one can go, and which operation makes no sense without. */
const places = [
  { to: '/', word: 'week' },
  { to: '/timesheets', word: 'timesheets' },
  { to: '/approvals', word: 'approvals', operationId: 'listApprovals' },
  { to: '/reports', word: 'reports', operationId: 'getSummary' },
  { to: '/projects', word: 'projects', operationId: 'putProject' },
  { to: '/people', word: 'people', operationId: 'putPerson' },
] as const satisfies readonly { to: string; word: string; operationId?: OperationId }[];

export type Place = (typeof places)[number];

/** The places that somebody has a use for. */
export function placesFor(can: (operationId: OperationId) => boolean): Place[] {
  return places.filter((place) => !('operationId' in place) || can(place.operationId));
}

/** The bar of a phone has room for five; with more, the fifth leads to the rest. */
export function splitForBar(all: readonly Place[]): { inBar: Place[]; behindMore: Place[] } {
  const inBar = all.slice(0, all.length > 5 ? 4 : 5);
  return { inBar, behindMore: all.slice(inBar.length) };
}
