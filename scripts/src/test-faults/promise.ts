/** One promise of docs/reliability.md that takes real faults, or more than a minute, to try. One file each. */
export interface ReliabilityPromise {
  /** `R1`, as docs/reliability.md has it. */
  id: string;
  /** What is promised, in one line. */
  title: string;
  /** Does harm to real parts and measures what became of it. Throws `Skipped` where this machine lacks the means. */
  run(trial: Trial): Promise<void>;
}

/** A number may be compared; anything else must be equal. What is only noted has no mark. */
export type Mark = { atMost: number } | { atLeast: number } | { equals: unknown } | undefined;

export interface Measurement {
  what: string;
  measured: unknown;
  mark: Mark;
  unit: string;
  passed: boolean;
}

/** What a promise works with while it is tried. */
export interface Trial {
  /** A folder of its own, gone afterwards. */
  readonly folder: string;
  /** Undoes something when the trial is over, however it ends; the last one first. */
  after(undo: () => unknown): void;
  /** Says how far it is. */
  tell(line: string): void;
  /** Records what was measured; the trial goes on whether it passes or not. */
  atMost(what: string, measured: number, limit: number, unit?: string): void;
  atLeast(what: string, measured: number, limit: number, unit?: string): void;
  equals(what: string, measured: unknown, expected: unknown): void;
  /** Records a figure that nothing is promised of. */
  note(what: string, measured: unknown, unit?: string): void;
}

/** Thrown by a promise that cannot be tried on this machine; the message says what is missing. */
export class Skipped extends Error {}
