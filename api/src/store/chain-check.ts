import { hashEvent, weeksOf } from './audit.ts';
import type { EventRow, HeadRow } from './chains.ts';

/** Follows one chain from its first event to its head. */
export interface ChainCheck {
  /** Takes the next event. */
  take(event: EventRow): void;
  /** Takes the head, if there is one, after the last event. */
  end(head: HeadRow | undefined): void;
  readonly events: number;
  /** The first thing that is wrong, for people to read. */
  readonly damage: string | undefined;
}

export function createChainCheck(): ChainCheck {
  let events = 0;
  let last: EventRow | undefined;
  let damage: string | undefined;
  return {
    take(event) {
      damage ??= eventDamage(event, last);
      events += 1;
      last = event;
    },
    end(head) {
      damage ??= headDamage(head, last);
    },
    get events() {
      return events;
    },
    get damage() {
      return damage;
    },
  };
}

/** An event, for people to read. */
export function nameEvent({ seq, action, object_id, at }: EventRow): string {
  return `event ${seq} (${printable(action)} of ${printable(object_id)} at ${printable(at)})`;
}

/** Text of a database that may have been tampered with: nothing in it may write elsewhere on a terminal. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

function eventDamage(event: EventRow, last: EventRow | undefined): string | undefined {
  const name = nameEvent(event);
  const expected = (last?.seq ?? 0) + 1;
  if (event.seq > expected) return `${missing(expected, event.seq - 1)} before ${name}`;
  if (event.seq < expected) return `${name} stands before the first event of the chain`;
  if (event.hash !== hashEvent(last?.hash ?? '', event)) {
    return `${name} is not as it was written: its hash does not fit it and the event before`;
  }
  const weeks = readWeeks(event);
  if (!weeks) return `${name} holds what the API does not write`;
  for (const column of ['week', 'moved_from_week'] as const) {
    if (event[column] === weeks[column]) continue;
    return `${name} is not where its content belongs: ${column} is ${printable(`${event[column]}`)}, not ${weeks[column]}`;
  }
  return undefined;
}

function readWeeks({ before, after }: EventRow): ReturnType<typeof weeksOf> | undefined {
  try {
    return weeksOf(parseSnapshot(before), parseSnapshot(after));
  } catch {
    return undefined;
  }
}

function headDamage(head: HeadRow | undefined, last: EventRow | undefined): string | undefined {
  if (!last) {
    if (!head) return undefined;
    return head.count > 0
      ? `the whole chain is missing: its head counts ${head.count} events`
      : 'there is a head without a chain';
  }
  if (!head) return `the head of the chain is missing; its last event is ${nameEvent(last)}`;
  if (head.count > last.seq) return `${missing(last.seq + 1, head.count)} after ${nameEvent(last)}`;
  if (head.count < last.seq) {
    return `the head of the chain counts ${head.count} events only; its last one is ${nameEvent(last)}`;
  }
  return head.hash === last.hash ? undefined : `the head of the chain does not fit ${nameEvent(last)}`;
}

function missing(first: number, last: number): string {
  return first === last ? `event ${first} is missing` : `events ${first} to ${last} are missing`;
}

/** The row in a snapshot. */
export function parseSnapshot(text: string | null): Readonly<Record<string, unknown>> | null {
  return text === null ? null : JSON.parse(text);
}
