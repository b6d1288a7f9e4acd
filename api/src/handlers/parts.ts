import type { Store } from '../store/open.ts';

/** What handlers are made of. */
export interface Parts {
  store: Store;
  /** Where the API is, without the host: Location names entries below it. */
  basePath: string;
  /** This instant. */
  now(): Date;
  /** Which day an instant is where the company is. */
  todayAt(now: Date): string;
  /** A user id in the spelling that is stored; undefined for what cannot be one. */
  parseUserId(text: string): string | undefined;
}
