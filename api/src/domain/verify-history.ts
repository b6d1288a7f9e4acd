import { createHash } from 'node:crypto';
import { createChainCheck, printable } from '../store/chain-check.ts';
import { type HeadRow, readChain, selectHead, selectNextUserId } from '../store/chains.ts';
import type { Db } from '../store/open.ts';
import { createReplay } from './replay.ts';

export interface VerifyOptions {
  /** Takes the digest of the chains as they were at this instant, instead of as they are. RFC 3339 in UTC. */
  asOf: string | undefined;
  /** Is told of every damage, for people to read. */
  onDamage(damage: string): void;
}

export interface Verified {
  chains: number;
  events: number;
  /** Entries, weeks, people, projects and settings that were compared with their history. */
  rows: number;
  damages: number;
  /**
   * SHA-256 over user_id, count and hash of all heads, in the order of their user_ids. Who noted it down sees later
   * whether somebody has written a whole chain anew, with its head.
   */
  digest: string;
  /** The instant of the last event that the digest covers; undefined when there is none. */
  through: string | undefined;
}

/** Projects and settings are about nobody; theirs is the first chain. */
const nobody = '';

/**
 * Reads every chain from its first event to its head, and compares what is stored with what its history says. `db` must be one snapshot. Holds a page of rows and what is known of one person's entries in memory.
 */
export async function verifyHistory(db: Db, { asOf, onDamage }: VerifyOptions): Promise<Verified> {
  const digest = createHash('sha256');
  const verified = { chains: 0, events: 0, rows: 0, damages: 0 };
  let through: string | undefined;
  let userId: string | undefined = nobody;
  while (userId !== undefined) {
    const person = await verifyPerson(db, userId, asOf);
    if (person.isChain) verified.chains += 1;
    verified.events += person.events;
    verified.rows += person.rows;
    verified.damages += person.damages.length;
    for (const damage of person.damages) onDamage(`${nameChain(userId)}: ${damage}`);
    const { head, at } = person;
    if (head) digest.update(`${JSON.stringify([head.user_id, head.count, head.hash])}\n`);
    if (at !== undefined && (through === undefined || at > through)) through = at;
    userId = await selectNextUserId(db, userId);
  }
  return { ...verified, digest: digest.digest('hex'), through };
}

async function verifyPerson(db: Db, userId: string, asOf: string | undefined) {
  const check = createChainCheck();
  const replay = createReplay();
  /** Where the chain ended at that instant: before the first event that is younger. */
  let headThen: HeadRow | undefined;
  let at: string | undefined;
  let isPast = true;
  for await (const event of readChain(db, userId)) {
    check.take(event);
    if (check.damage === undefined) replay.take(event);
    isPast &&= asOf === undefined || event.at <= asOf;
    if (!isPast) continue;
    headThen = { user_id: userId, count: event.seq, hash: event.hash };
    if (at === undefined || event.at > at) at = event.at;
  }
  const head = await selectHead(db, userId);
  check.end(head);
  // A damaged history proves nothing about entries.
  const { differences, rows } =
    check.damage === undefined ? await replay.compare(db, userId) : { differences: [check.damage], rows: 0 };
  return {
    events: check.events,
    rows,
    damages: differences,
    isChain: head !== undefined || check.events > 0,
    head: asOf === undefined ? head : headThen,
    at,
  };
}

function nameChain(userId: string): string {
  return userId === nobody ? 'what is about nobody' : printable(userId);
}
